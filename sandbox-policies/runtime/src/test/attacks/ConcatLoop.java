import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ConcatLoop implements Agent {
  public String handle(String message, Context context) throws Exception { String s="ab"; while(true){ s=s.concat(s); if(s.length()>500000) s="ab"; } }
  
}
