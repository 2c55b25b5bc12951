import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ArrayCopy implements Agent {
  public String handle(String message, Context context) throws Exception { int[] a=new int[3000000]; while(true) System.arraycopy(a,0,a,1,2999999); }
  
}
