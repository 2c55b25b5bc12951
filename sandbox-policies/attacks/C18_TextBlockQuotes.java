// attack: code after an escaped end of a text block; must: REJECT; why: lexers differ on it
public class C18_TextBlockQuotes implements Agent {
  public String handle(String message, Context context) throws Exception {
    String a = """
      \""" ; // """ + System.getenv("HOME") + """
      """; return a;
  }
}
