// attack: import static java.lang.System.*; must: REJECT; why: bare names
import static java.lang.System.*;
public class C24_StaticImports implements Agent {
  public String handle(String message, Context context) throws Exception {
    exit(0); return message;
  }
}
