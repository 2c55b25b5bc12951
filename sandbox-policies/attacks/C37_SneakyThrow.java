// attack: a checked throwable thrown through a type parameter; must: CONTAIN; why: throws what nobody declares
public class C37_SneakyThrow implements Agent {
  static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }
  public String handle(String message, Context context) throws Exception {
    C37_SneakyThrow.<RuntimeException>sneak(new Throwable("x")); return message;
  }
}
