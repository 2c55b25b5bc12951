import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class InnerFinally implements Agent {
  public String handle(String message, Context context) throws Exception { try { while(true){} } finally { try { while(true){} } finally { return f(); } } }
  String f(){ try { return f(); } finally { return f(); } }
}
