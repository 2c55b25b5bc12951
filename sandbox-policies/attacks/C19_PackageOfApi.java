// attack: declares itself into the package of the agent's world; must: REJECT; why: same-package access
package mitosis.agent;
public class C19_PackageOfApi implements Agent {
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
