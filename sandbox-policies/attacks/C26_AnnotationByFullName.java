// attack: an annotation by its full name; must: REJECT; why: annotation processors of the host
public class C26_AnnotationByFullName implements Agent {
  @java.lang.annotation.Native static final int A = 1;
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
