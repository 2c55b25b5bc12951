// attack: a nested interface named Agent; must: REJECT; why: reviewers take it for the real one
public class C21_NestedAgent implements Agent {
  interface Agent { String handle(String message); }
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
