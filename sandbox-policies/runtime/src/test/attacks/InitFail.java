import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class InitFail implements Agent {
  public String handle(String message, Context context) throws Exception { int n=0; while(true){ try { n+=C.v; } catch(RuntimeException e){ n++; } } }
  static class C { static int v=Integer.parseInt("x"); }
}
