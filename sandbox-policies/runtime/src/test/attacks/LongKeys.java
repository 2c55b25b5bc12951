import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongKeys implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Object,Object> m=new HashMap<>(); for(long i=0;;i++) m.put((i<<32)|i,1); }
  
}
