import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class UnknownZones implements Agent {
  public String handle(String message, Context context) throws Exception { int n=0; while(true){ try { ZoneId.of("Europe/Ber"+n++); } catch(DateTimeException e){} } }
  
}
