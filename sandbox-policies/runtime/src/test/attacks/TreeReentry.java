import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class TreeReentry implements Agent {
  public String handle(String message, Context context) throws Exception { TreeMap<Integer,Integer>[] t=new TreeMap[1]; t[0]=new TreeMap<>((x,y)->{ t[0].put(x+y+1,1); return x-y; }); for(int i=0;i<1000;i++) t[0].put(i,i); return ""+t[0].size(); }
  
}
