import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class LongJoin implements Agent {
  public String handle(String message, Context context) throws Exception { List<String> l=new ArrayList<>(); for(int i=0;i<100000;i++) l.add("abcdefghij".repeat(100)); return String.join(",",l); }
  
}
