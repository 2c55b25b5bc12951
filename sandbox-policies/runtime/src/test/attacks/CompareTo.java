import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class CompareTo implements Agent {
  public String handle(String message, Context context) throws Exception { String a="x".repeat(1000000), c="x".repeat(999999)+"y"; int n=0; while(true){ n+=a.compareTo(c)+a.compareToIgnoreCase(c); } }
  
}
