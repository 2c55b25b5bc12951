import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LyingQueue implements Agent {
  public String handle(String message, Context context) throws Exception { PriorityQueue<Integer> d=new PriorityQueue<>((a,b)->1); for(int i=0;i<300000;i++) d.add(i); while(true){ d.remove((Object)(-1)); d.poll(); d.add(1); } }
  
}
