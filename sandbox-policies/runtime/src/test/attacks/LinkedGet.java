import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LinkedGet implements Agent {
  public String handle(String message, Context context) throws Exception { LinkedList<Integer> d=new LinkedList<>(); for(int i=0;i<300000;i++) d.add(i); int n=0; while(true){ n+=d.get(150000); d.set(150000,1); n+=d.indexOf(-1); } }
  
}
