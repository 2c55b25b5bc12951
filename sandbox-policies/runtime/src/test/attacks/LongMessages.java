import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongMessages implements Agent {
  public String handle(String message, Context context) throws Exception { Exception e=new IllegalStateException("x".repeat(1000000)); StringBuilder b=new StringBuilder(); while(true){ e.toString(); e.getMessage(); } }
  
}
