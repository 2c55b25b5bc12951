import java.util.*;
import java.util.stream.*;
public class StreamIterator implements Agent {
  public String handle(String message, Context context) throws Exception { 
    Iterator<Integer> it=Stream.iterate(1,x->x+1).iterator(); while(it.hasNext()) it.next(); return ""; }
}
