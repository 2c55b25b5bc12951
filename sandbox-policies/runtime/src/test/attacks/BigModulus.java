import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class BigModulus implements Agent {
  public String handle(String message, Context context) throws Exception { BigInteger b=new BigInteger("9".repeat(3900)); while(true){ b.modPow(b,b.subtract(BigInteger.TWO)); b.multiply(BigInteger.TWO).divide(new BigInteger("77")); b.gcd(b.subtract(BigInteger.ONE)); b.toString(); } }
  
}
