import java.util.*;
public class SmallWindow implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(); for(int i=0;i<600000;i++) l.add(i);
   List<Integer> v=l.subList(0,2); while(true){ v.add(0,1); v.remove(0); v.addAll(0,List.of(1)); v.removeIf(x->x==1); v.removeAll(List.of(1)); v.add(1); Iterator<Integer> i=v.iterator(); i.next(); i.remove(); } }
}
