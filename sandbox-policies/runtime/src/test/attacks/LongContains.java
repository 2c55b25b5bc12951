import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongContains implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(); for(int i=0;i<400000;i++) l.add(i); while(true) l.contains(-1); }
  
}
