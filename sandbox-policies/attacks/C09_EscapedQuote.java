// attack: a unicode escape for a quote ends the literal; must: REJECT; why: the text view differs from the compiler view
public class C09_EscapedQuote implements Agent {
  public String handle(String message, Context context) throws Exception {
    return "\u0022 + message + \u0022";
  }
}
