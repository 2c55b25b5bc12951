// attack: a static initialiser that never ends; must: CONTAIN; why: runs before the first instruction of the handler
public class C39_StaticInitialiser implements Agent {
  static int n = 1;
  static { while (n > 0) { n = n % 7 + 1; } }
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
