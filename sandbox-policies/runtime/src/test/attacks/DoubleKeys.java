import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class DoubleKeys implements Agent {
  public String handle(String message, Context context) throws Exception { Set<Double> m=new HashSet<>(); for(long i=0;;i++) m.add(Double.longBitsToDouble((i<<32)|i)); }
  
}
