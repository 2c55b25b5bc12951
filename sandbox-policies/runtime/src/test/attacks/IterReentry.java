import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class IterReentry implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(List.of(3,1,2)); l.sort((x,y)->{ l.add(1); l.sort(null); return x-y; }); return l.toString(); }
  
}
