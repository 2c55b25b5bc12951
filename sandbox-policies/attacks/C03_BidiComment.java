// attack: isolates in a comment move code to where it seems commented out; must: REJECT; why: Trojan Source
public class C03_BidiComment implements Agent {
  public String handle(String message, Context context) throws Exception {
    /* ⁦ only for admins ⁩ ⁦*/ return message; /* ⁩ */
  }
}
