import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class SortBig implements Agent {
  public String handle(String message, Context context) throws Exception { int[] a=new int[4000000]; while(true){ Arrays.sort(a); Arrays.fill(a,1); a=Arrays.copyOf(a,4000000); } }
  
}
