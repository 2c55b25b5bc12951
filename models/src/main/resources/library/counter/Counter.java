public class Counter implements Agent {

  public String handle(String message, Context context) throws Exception {
    String text = message == null ? "" : message.trim();
    if (text.equalsIgnoreCase("reset")) {
      context.remember("count", "0");
      return "Count: 0";
    }
    String before = context.recall("count");
    long count = before.length() == 0 ? 0 : Long.parseLong(before);
    count++;
    context.remember("count", "" + count);
    return "Count: " + count;
  }
}
