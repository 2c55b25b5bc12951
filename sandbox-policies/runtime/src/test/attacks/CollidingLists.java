import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class CollidingLists implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Object,Object> m=new HashMap<>(); for(int i=0;i<100000;i++) m.put(List.of("Aa".repeat(i%17),"BB"),i); for(int i=0;;i++) m.put(List.of(i*65536L<<16),1); }
  
}
