// attack: a right-to-left override in a text block; must: REJECT; why: hidden text
public class C04_BidiTextBlock implements Agent {
  public String handle(String message, Context context) throws Exception {
    return """
      abc ‮ fed
      """;
  }
}
