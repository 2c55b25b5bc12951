import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class NullPointers implements Agent {
  public String handle(String message, Context context) throws Exception { String s=null; int n=0; while(true){ try { s.length(); } catch(NullPointerException e){ n+=(""+e.getMessage()).length(); } } }
  
}
