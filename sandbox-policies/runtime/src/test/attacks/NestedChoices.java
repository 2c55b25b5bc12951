import java.util.regex.*;
public class NestedChoices implements Agent {
  public String handle(String message, Context context) throws Exception { String s="a".repeat(30000)+"!"; return ""+Pattern.compile("(a|aa)+$").matcher(s).find()+Pattern.compile("^(([a-z])+.)+[A-Z]([a-z])+$").matcher(s).find(); }
}
