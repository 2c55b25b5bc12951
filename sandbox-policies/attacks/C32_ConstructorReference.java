// attack: File::new as a function; must: REJECT; why: a constructor without new
public class C32_ConstructorReference implements Agent {
  public String handle(String message, Context context) throws Exception {
    java.util.function.Function<String, Object> f = java.io.File::new; return "" + f.apply(message);
  }
}
