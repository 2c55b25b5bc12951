import java.util.*;
import java.util.function.*;
public class ComparatorInItself implements Agent {
  public String handle(String message, Context context) throws Exception { 
    Comparator<Object>[] c=new Comparator[1]; TreeMap<Object,Object> m=new TreeMap<>((a,b)->c[0].compare(a,b)); c[0]=(a,b)->{ m.containsKey(a); return 0; }; m.put(1,1); m.put(2,2); return ""+m; }
}
