// attack: a line separator inside a comment; must: REJECT; why: some editors break the line there and the compiler does not
public class C08_LineSeparator implements Agent {
  public String handle(String message, Context context) throws Exception {
    // note  System.exit(0);
    return message;
  }
}
