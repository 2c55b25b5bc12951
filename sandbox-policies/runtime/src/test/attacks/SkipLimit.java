import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class SkipLimit implements Agent {
  public String handle(String message, Context context) throws Exception { int n=0; while(true) n+=IntStream.range(0,Integer.MAX_VALUE).limit(2000000000).count(); }
  
}
