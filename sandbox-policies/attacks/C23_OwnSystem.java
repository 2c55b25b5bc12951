// attack: a nested class System hides the real one; must: REJECT; why: reviewers take one for the other
public class C23_OwnSystem implements Agent {
  static class System { static void exit(int code) { java.lang.System.exit(code); } }
  public String handle(String message, Context context) throws Exception {
    System.exit(0); return message;
  }
}
