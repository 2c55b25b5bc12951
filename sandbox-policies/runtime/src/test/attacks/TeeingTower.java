import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class TeeingTower implements Agent {
  public String handle(String message, Context context) throws Exception { Collector<Object,?,Long> c=Collectors.counting(); for(int i=0;i<40;i++) c=Collectors.teeing(c,c,(a,b)->a+b); return ""+Stream.of(1,2).collect(c); }
  
}
