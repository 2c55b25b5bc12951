import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class Backtracking implements Agent {
  public String handle(String message, Context context) throws Exception { String s="a".repeat(5000); return ""+s.matches("(a+)+\\\\1b")+s.replaceAll("(.+?)+?c","x")+s.split("((a*)*)*b").length; }
  
}
