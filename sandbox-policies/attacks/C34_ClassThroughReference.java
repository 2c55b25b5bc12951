// attack: Object::getClass as a function, then its package; must: REJECT; why: reflection without a call in the text
public class C34_ClassThroughReference implements Agent {
  public String handle(String message, Context context) throws Exception {
    java.util.function.Function<Object, Class<?>> f = Object::getClass; return "" + f.apply(message).getPackage().getName() + f.apply(message).getProtectionDomain();
  }
}
