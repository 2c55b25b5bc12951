// attack: a keyword written in unicode escapes; must: REJECT; why: filters on text are blind
public class C13_EscapedKeyword implements Agent {
  public String handle(String message, Context context) throws Exception {
    \u0072eturn message;
  }
}
