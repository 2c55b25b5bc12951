// attack: a second top-level class with an initialiser; must: REJECT; why: one class a source
public class C20_SecondClass implements Agent {
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
class Second { static { while (Math.max(1, 2) > 0) { } } }
