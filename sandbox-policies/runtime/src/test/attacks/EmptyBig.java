import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class EmptyBig implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Integer,Integer> m=new HashMap<>(); for(int i=0;i<400000;i++) m.put(i,i); m.clear(); while(true){ for(Object o:m.entrySet()){} } }
  
}
