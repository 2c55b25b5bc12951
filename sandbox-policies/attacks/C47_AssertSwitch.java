// attack: an assert that enables what should not run; must: REJECT; why: depends on the command line of the host
public class C47_AssertSwitch implements Agent {
  public String handle(String message, Context context) throws Exception {
    boolean on = false; assert on = true; return "" + on;
  }
}
