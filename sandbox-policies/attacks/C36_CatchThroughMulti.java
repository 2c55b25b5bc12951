// attack: catch of an error among several types; must: REJECT; why: swallows the kill
public class C36_CatchThroughMulti implements Agent {
  public String handle(String message, Context context) throws Exception {
    try { return handle(message, context); } catch (IllegalStateException | StackOverflowError e) { return "again"; }
  }
}
