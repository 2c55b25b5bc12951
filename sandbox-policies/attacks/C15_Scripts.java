// attack: control: many scripts and emoji in literals and comments; must: HARMLESS; why: guards against over-blocking
public class C15_Scripts implements Agent {
  public String handle(String message, Context context) throws Exception {
    // 你好, Ünïcödé, ✓
    return "Grüße, здравствуйте, 你好, नमस्ते, 🙂 ❤️, \u200d";
  }
}
