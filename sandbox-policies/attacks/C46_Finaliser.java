// attack: a nested class with a finalizer; must: REJECT; why: runs on a thread of the JVM
public class C46_Finaliser implements Agent {
  static class Box { protected void finalize() { for (;;) { } } }
  public String handle(String message, Context context) throws Exception {
    return "" + new Box();
  }
}
