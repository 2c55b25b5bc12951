import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class CharLoop implements Agent {
  public String handle(String message, Context context) throws Exception { StringBuilder b=new StringBuilder(); for(int i=0;i<500000;i++) b.append((char)i); int n=0; while(true){ n+=b.toString().toUpperCase().toLowerCase().strip().length(); } }
  
}
