import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LambdaSelf implements Agent {
  public String handle(String message, Context context) throws Exception { return f.apply(1)+""; }
  Function<Integer,Integer> f=x->this.f.apply(x+1);
}
