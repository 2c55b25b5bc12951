import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class KeysetRemoveAll implements Agent {
  public String handle(String message, Context context) throws Exception { Map<Integer,Integer> m=new HashMap<>(); for(int i=0;i<200000;i++) m.put(i,i); while(true){ m.keySet().removeAll(List.of(-1)); m.values().remove(-1); } }
  
}
