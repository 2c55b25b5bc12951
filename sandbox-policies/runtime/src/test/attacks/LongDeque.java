import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongDeque implements Agent {
  public String handle(String message, Context context) throws Exception { ArrayDeque<Integer> d=new ArrayDeque<>(); for(int i=0;i<500000;i++) d.add(i); while(true){ d.remove((Object)(-1)); d.contains(-1); } }
  
}
