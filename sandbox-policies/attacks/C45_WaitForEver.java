// attack: waits on the message; must: REJECT; why: blocks without fuel
public class C45_WaitForEver implements Agent {
  public String handle(String message, Context context) throws Exception {
    message.wait(); return message;
  }
}
