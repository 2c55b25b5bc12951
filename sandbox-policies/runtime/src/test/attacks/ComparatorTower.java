import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ComparatorTower implements Agent {
  public String handle(String message, Context context) throws Exception { Comparator<Integer> c=(a,b)->0; for(int i=0;i<60;i++) c=c.thenComparing(c); return ""+c.compare(1,2); }
  
}
