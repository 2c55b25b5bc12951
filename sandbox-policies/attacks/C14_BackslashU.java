// attack: control: a backslash before a u in a literal is no unicode escape; must: HARMLESS; why: guards against over-blocking
public class C14_BackslashU implements Agent {
  public String handle(String message, Context context) throws Exception {
    return "C:\\users\\u0022";
  }
}
