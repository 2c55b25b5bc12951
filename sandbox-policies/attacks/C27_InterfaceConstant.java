// attack: an interface constant takes the runtime; must: REJECT; why: an initialiser nobody sees
public class C27_InterfaceConstant implements Agent {
  interface I { Object RUNTIME = Runtime.getRuntime(); }
  public String handle(String message, Context context) throws Exception {
    return "" + I.RUNTIME;
  }
}
