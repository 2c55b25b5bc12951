import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class ListHash implements Agent {
  public String handle(String message, Context context) throws Exception { List<Object> l=new ArrayList<>(); for(int i=0;i<50;i++){ l=new ArrayList<>(List.of(l,l)); } return ""+l.hashCode(); }
  
}
