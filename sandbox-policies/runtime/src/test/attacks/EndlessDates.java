import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class EndlessDates implements Agent {
  public String handle(String message, Context context) throws Exception { LocalDate d=LocalDate.MIN; while(true){ d.datesUntil(LocalDate.MAX).count(); } }
  
}
