import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class Unmod implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(); l.add(1); while(true) l=Collections.unmodifiableList(l); }
  
}
