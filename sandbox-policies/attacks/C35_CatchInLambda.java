// attack: catch of Throwable inside a lambda; must: REJECT; why: swallows the kill
public class C35_CatchInLambda implements Agent {
  public String handle(String message, Context context) throws Exception {
    Runnable r = () -> { try { for (;;) { } } catch (Throwable t) { } }; r.run(); return message;
  }
}
