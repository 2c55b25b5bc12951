import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ComputeSelf implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Integer,Integer> m=new HashMap<>(); m.computeIfAbsent(1,k->{ for(int i=0;i<100;i++) m.put(i,i); return 1; }); return m.toString(); }
  
}
