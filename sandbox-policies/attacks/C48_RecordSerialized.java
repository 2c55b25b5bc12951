// attack: a nested class with a serialization hook; must: REJECT; why: runs when nobody calls it
public class C48_RecordSerialized implements Agent {
  static class Box { private Object readResolve() { return null; } }
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
