import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class StrSwitch implements Agent {
  public String handle(String message, Context context) throws Exception { int n=0; while(true){ switch(message+n){ case "Aa","BB": n++; break; default: n+=2; } } }
  
}
