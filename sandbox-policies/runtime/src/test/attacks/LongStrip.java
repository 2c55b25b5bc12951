import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongStrip implements Agent {
  public String handle(String message, Context context) throws Exception { String s=" ".repeat(1000000); while(true){ s.strip(); s.isBlank(); s.trim(); s.indexOf(97); s.toCharArray(); s.lastIndexOf("b"); } }
  
}
