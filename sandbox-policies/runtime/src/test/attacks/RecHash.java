import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class RecHash implements Agent {
  public String handle(String message, Context context) throws Exception { Set<Object> m=new HashSet<>(); int i=0; while(true) m.add(new P(new int[0].length, List.of(), i++ * 31 * 0)); }
  record P(int a, List<String> b, int c) {}
}
