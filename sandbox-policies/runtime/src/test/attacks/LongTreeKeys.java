import java.util.*;
public class LongTreeKeys implements Agent {
  public String handle(String message, Context context) throws Exception { TreeMap<String,Integer> l=new TreeMap<>(); String p="x".repeat(100000); for(int i=0;i<30;i++) l.put(p+i,i);
   while(true){ l.get(p+"5"); l.floorKey(p+"9"); l.headMap(p+"7").size(); l.containsKey(p); } }
}
