import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class CatchKill implements Agent {
  public String handle(String message, Context context) throws Exception { while(true){ try { f(0); } catch(RuntimeException e){ } } }
  int f(int n){ try { return f(n+1); } catch(RuntimeException e){ return f(n+1); } finally { f(n+1); } }
}
