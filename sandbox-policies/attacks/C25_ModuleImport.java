// attack: import module java.base; must: REJECT; why: everything at once
import module java.base;
public class C25_ModuleImport implements Agent {
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
