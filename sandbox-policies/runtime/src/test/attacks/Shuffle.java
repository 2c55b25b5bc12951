import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class Shuffle implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new LinkedList<>(); for(int i=0;i<200000;i++) l.add(i); while(true){ Collections.shuffle(l,new Random(1)); Collections.reverse(l); Collections.swap(l,0,199999); } }
  
}
