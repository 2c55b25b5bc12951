import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ManyPieces implements Agent {
  public String handle(String message, Context context) throws Exception { String s=",".repeat(500000); int n=0; while(true) n+=s.split(",",-1).length+s.split(",+").length; }
  
}
