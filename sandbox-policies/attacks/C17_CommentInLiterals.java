// attack: code between literals that look like the ends of a comment; must: REJECT; why: literals are read before comments
public class C17_CommentInLiterals implements Agent {
  public String handle(String message, Context context) throws Exception {
    String a = "/*"; System.exit(0); String b = "*/"; return a + b;
  }
}
