import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class MultiArr implements Agent {
  public String handle(String message, Context context) throws Exception { int[][] a=new int[100000][100000]; return ""+a.length; }
  
}
