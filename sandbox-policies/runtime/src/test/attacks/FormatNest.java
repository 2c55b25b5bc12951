public class FormatNest implements Agent {
  public String handle(String message, Context context) throws Exception { Object o="x".repeat(100000); return String.format("%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s", o); }
}
