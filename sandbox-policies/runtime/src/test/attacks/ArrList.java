import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ArrList implements Agent {
  public String handle(String message, Context context) throws Exception { List<Object> l=null; Object[] a=new Object[1]; l=Arrays.asList(a); a[0]=l; return l.toString()+l.hashCode(); }
  
}
