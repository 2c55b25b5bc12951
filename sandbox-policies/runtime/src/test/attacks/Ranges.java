import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class Ranges implements Agent {
  public String handle(String message, Context context) throws Exception { return ""+LongStream.range(0,Long.MAX_VALUE).skip(Long.MAX_VALUE-10).count()+IntStream.range(0,Integer.MAX_VALUE).skip(2000000000).sum(); }
  
}
