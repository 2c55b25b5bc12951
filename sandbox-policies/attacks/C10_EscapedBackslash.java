// attack: a unicode escape for a backslash; must: REJECT; why: the next character is escaped for the compiler only
public class C10_EscapedBackslash implements Agent {
  public String handle(String message, Context context) throws Exception {
    return "\u005c";
  }
}
