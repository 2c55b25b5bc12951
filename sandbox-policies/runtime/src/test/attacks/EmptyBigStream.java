import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class EmptyBigStream implements Agent {
  public String handle(String message, Context context) throws Exception { Set<Integer> m=new HashSet<>(); for(int i=0;i<400000;i++) m.add(i); m.removeIf(x->true); int n=0; while(true){ n+=m.stream().count(); m.clear(); m.forEach(x->{}); m.hashCode(); m.toString(); new ArrayList<>(m); } }
  
}
