// attack: closes the method and the class and opens others; must: REJECT; why: structure is judged after parsing
public class C50_TemplateEscape implements Agent {
  public String handle(String message, Context context) throws Exception {
    return message; } } class B { static String x() {
    return "";
  }
}
