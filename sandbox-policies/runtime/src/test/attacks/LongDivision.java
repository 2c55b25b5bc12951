import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongDivision implements Agent {
  public String handle(String message, Context context) throws Exception { BigDecimal d=new BigDecimal("9".repeat(3900)); while(true){ d.multiply(BigDecimal.TEN).divide(new BigDecimal("7"),1000,RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(); } }
  
}
