// attack: a field initialiser that recurses into the constructor; must: CONTAIN; why: depth
public class C40_FieldInitialiser implements Agent {
  final Object self = new C40_FieldInitialiser();
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
