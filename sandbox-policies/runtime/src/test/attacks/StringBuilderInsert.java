import java.util.*; import java.util.function.*; import java.util.stream.*; import java.util.regex.*; import java.math.*; import java.time.*;
public class StringBuilderInsert implements Agent {
  public String handle(String message, Context context) throws Exception { StringBuilder b=new StringBuilder("x".repeat(1000000)); while(true){ b.insert(0,"a"); b.deleteCharAt(0); } }
  
}
