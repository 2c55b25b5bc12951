import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class SameHash implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Object,Object> m=new HashMap<>(); while(true) m.put(new K(),1); }
  static class K { public int hashCode(){ return 1; } }
}
