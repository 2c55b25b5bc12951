import java.util.*;
public class ReversedView implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(); for(int i=0;i<600000;i++) l.add(i);
   List<Integer> v=l.reversed(); while(true){ v.add(1); v.removeLast(); v.addLast(3); v.remove((Object)3); } }
}
