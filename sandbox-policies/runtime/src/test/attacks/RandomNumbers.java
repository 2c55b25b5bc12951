import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class RandomNumbers implements Agent {
  public String handle(String message, Context context) throws Exception { Random r=new Random(1); while(true){ r.nextGaussian(); r.nextInt(1,5); } }
  
}
