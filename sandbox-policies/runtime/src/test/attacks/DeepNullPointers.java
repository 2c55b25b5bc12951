import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class DeepNullPointers implements Agent {
  public String handle(String message, Context context) throws Exception { return ""+f(0); }
  int f(int n){ if(n<200) return f(n+1); String s=null; while(true){ try { s.length(); } catch(NullPointerException e){ n++; } } }
}
