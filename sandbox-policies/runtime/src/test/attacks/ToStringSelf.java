import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ToStringSelf implements Agent {
  public String handle(String message, Context context) throws Exception { List<Object> l=new ArrayList<>(); Map<Object,Object> m=new HashMap<>(); l.add(m); m.put("l",l); Object[] a={l}; l.add(a); return l+""+m+Arrays.toString(a); }
  
}
