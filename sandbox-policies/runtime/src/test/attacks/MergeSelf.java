import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class MergeSelf implements Agent {
  public String handle(String message, Context context) throws Exception { TreeMap<Integer,Integer> m=new TreeMap<>(); for(int i=0;i<50;i++) m.merge(i,1,(a,b)->{ m.clear(); return 1; }); m.merge(1,1,(a,b)->{ m.clear(); return 1; }); return m.toString(); }
  
}
