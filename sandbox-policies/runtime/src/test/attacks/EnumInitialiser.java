import java.util.*;
import java.util.stream.*;
public class EnumInitialiser implements Agent {
  enum E { A; static int n; static { for(int i=0;i>=0;i++) n++; } }
  public String handle(String message, Context context) throws Exception { 
    for(;;) try { EnumSet.allOf(E.class); } catch(Exception e){} finally { continue; } }
}
