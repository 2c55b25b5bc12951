import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class FunctionTower implements Agent {
  public String handle(String message, Context context) throws Exception { Function<Integer,Integer> f=x->x+1; for(int i=0;i<60;i++) f=f.andThen(f); return ""+f.apply(1); }
  
}
