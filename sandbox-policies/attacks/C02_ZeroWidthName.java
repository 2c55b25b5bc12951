// attack: a zero-width joiner inside a name; must: REJECT; why: an invisible difference
public class C02_ZeroWidthName implements Agent {
  public String handle(String message, Context context) throws Exception {
    int a‍b = 1; return "" + a‍b;
  }
}
