// attack: a synchronized method in a nested class; must: REJECT; why: monitors
public class C44_SynchronizedMethod implements Agent {
  static class Box { synchronized String open() { return ""; } }
  public String handle(String message, Context context) throws Exception {
    return message + new Box().open();
  }
}
