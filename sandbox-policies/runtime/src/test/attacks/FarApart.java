import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class FarApart implements Agent {
  public String handle(String message, Context context) throws Exception { BigDecimal d=new BigDecimal("1e-4000"), e=new BigDecimal("1e4000"); while(true){ try { d.add(e); } catch(ArithmeticException x){} e.compareTo(d); e.remainder(new BigDecimal("3")); } }
  
}
