import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class DefaultRec implements Agent {
  public String handle(String message, Context context) throws Exception { I a=new I(){}; return a.f(1); }
  interface I { default String f(int n){ return f(n+1)+f(n+2); } }
}
