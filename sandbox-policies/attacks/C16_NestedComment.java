// attack: code after the first end of a nested comment; must: REJECT; why: comments do not nest
public class C16_NestedComment implements Agent {
  public String handle(String message, Context context) throws Exception {
    /* outer /* inner */ System.exit(0); /* */
    return message;
  }
}
