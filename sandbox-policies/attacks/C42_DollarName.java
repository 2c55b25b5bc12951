// attack: names the hidden class of a nested one; must: REJECT; why: names with a dollar sign belong to the compiler
public class C42_DollarName implements Agent {
  static class Hidden { }
  public String handle(String message, Context context) throws Exception {
    Object o = new C42_DollarName$Hidden(); return "" + o;
  }
}
