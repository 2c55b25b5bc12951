public class Sigma implements Agent {
  public String handle(String message, Context context) throws Exception { String s = "\u03a3".repeat(200000); return "" + s.toLowerCase().length(); }
}
