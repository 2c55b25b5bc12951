// attack: a unicode escape with several u; must: REJECT; why: legal Java that no reader expects
public class C12_ManyUs implements Agent {
  public String handle(String message, Context context) throws Exception {
    return "\uuuu0041";
  }
}
