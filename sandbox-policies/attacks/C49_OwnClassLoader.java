// attack: a nested class that extends ClassLoader; must: REJECT; why: defines classes
public class C49_OwnClassLoader implements Agent {
  static class L extends ClassLoader { Class<?> make(byte[] b) { return defineClass(null, b, 0, b.length); } }
  public String handle(String message, Context context) throws Exception {
    return "" + new L().make(new byte[0]);
  }
}
