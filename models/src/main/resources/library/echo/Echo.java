public class Echo implements Agent {

  public String handle(String message, Context context) throws Exception {
    return message == null ? "" : message;
  }
}
