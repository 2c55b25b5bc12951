import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class PutAllSelf implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Object,Object> m=new HashMap<>(); m.put(m,m); m.putAll(m); return m.toString()+m.hashCode()+m.equals(m); }
  
}
