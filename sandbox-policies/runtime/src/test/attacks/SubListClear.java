import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class SubListClear implements Agent {
  public String handle(String message, Context context) throws Exception { List<Integer> l=new ArrayList<>(); for(int i=0;i<600000;i++) l.add(i); while(true){ l.subList(0,1).clear(); l.add(1); } }
  
}
