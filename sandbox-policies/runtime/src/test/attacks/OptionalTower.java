import java.util.*;
public class OptionalTower implements Agent {
  public String handle(String message, Context context) throws Exception { 
    Object o=1; for(int i=0;i<1000000;i++) o=Optional.of(o); Map<Object,Object> m=new HashMap<>(); m.put(o,1); return ""+m; }
}
