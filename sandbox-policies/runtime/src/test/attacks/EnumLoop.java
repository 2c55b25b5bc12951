import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class EnumLoop implements Agent {
  public String handle(String message, Context context) throws Exception { E.A.x++; return E.valueOf("A").x+""+EnumSet.allOf(E.class)+new EnumMap<E,Integer>(Map.of(E.B,1)); }
  enum E { A,B; int x; }
}
