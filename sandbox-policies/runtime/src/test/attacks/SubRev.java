import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class SubRev implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(List.of(1,2,3)); while(true) l=l.reversed().subList(0,3); }
  
}
