// attack: a compact constructor starts a thread; must: REJECT; why: all bodies count
public class C29_RecordConstructor implements Agent {
  record R(int x) { R { new Thread(() -> { }).start(); } }
  public String handle(String message, Context context) throws Exception {
    return "" + new R(1);
  }
}
