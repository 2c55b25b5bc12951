// attack: an anonymous subclass of Thread; must: REJECT; why: unmetered threads
public class C31_AnonymousThread implements Agent {
  public String handle(String message, Context context) throws Exception {
    new Thread() { public void run() { context.log("x"); } }.start(); return message;
  }
}
