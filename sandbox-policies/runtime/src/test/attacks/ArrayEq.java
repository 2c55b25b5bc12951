import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ArrayEq implements Agent {
  public String handle(String message, Context context) throws Exception { Object[] a=new Object[1000000]; Object[] b=new Object[1000000]; while(true){ Arrays.equals(a,b); Arrays.hashCode(a); } }
  
}
