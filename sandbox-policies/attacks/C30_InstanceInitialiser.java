// attack: an instance initialiser ends the process; must: REJECT; why: all bodies count
public class C30_InstanceInitialiser implements Agent {
  { System.exit(1); }
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
