// attack: a unicode escape for a line end inside a literal; must: REJECT; why: the literal ends there for the compiler
public class C11_EscapedNewline implements Agent {
  public String handle(String message, Context context) throws Exception {
    return "a\u000ab";
  }
}
