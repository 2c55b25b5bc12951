import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class FlatNest implements Agent {
  public String handle(String message, Context context) throws Exception { return ""+Stream.iterate(1,x->x+1).flatMap(x->Stream.iterate(1,y->y+1)).filter(x->x<0).count(); }
  
}
