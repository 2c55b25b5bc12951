// attack: the module of a class through var; must: REJECT; why: types that are not in the text
public class C33_ClassThroughVar implements Agent {
  public String handle(String message, Context context) throws Exception {
    var c = message.getClass(); var m = c.getModule(); return "" + m.getClassLoader();
  }
}
