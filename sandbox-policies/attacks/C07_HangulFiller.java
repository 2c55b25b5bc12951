// attack: a letter that is drawn as nothing; must: REJECT; why: hidden text
public class C07_HangulFiller implements Agent {
  public String handle(String message, Context context) throws Exception {
    return "aㅤb";
  }
}
