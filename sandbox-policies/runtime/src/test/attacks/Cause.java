import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class Cause implements Agent {
  public String handle(String message, Context context) throws Exception { RuntimeException e=new RuntimeException(message); while(true){ e=new RuntimeException(e); } }
  
}
