import java.util.*;
public class EntryTower implements Agent {
  public String handle(String message, Context context) throws Exception { 
    Object o=1; for(int i=0;i<300;i++) o=Map.entry(o,o); Set<Object> s=new LinkedHashSet<>(); s.add(o); return ""+Objects.hash(o)+o.equals(o)+List.of(o).indexOf(o); }
}
