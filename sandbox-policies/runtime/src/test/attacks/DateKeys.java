import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class DateKeys implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Object,Object> m=new HashMap<>(); for(int i=0;;i++) m.put(LocalDate.of(i%900000,1,1).plusDays(i),1); }
  
}
