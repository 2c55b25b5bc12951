// attack: an enum constructor reads the environment; must: REJECT; why: runs in a class initialiser
public class C28_EnumConstructor implements Agent {
  enum E { A; final String home; E() { home = System.getenv("HOME"); } }
  public String handle(String message, Context context) throws Exception {
    return E.A.home;
  }
}
