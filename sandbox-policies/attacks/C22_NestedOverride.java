// attack: an annotation type named Override; must: REJECT; why: annotations that look harmless
public class C22_NestedOverride implements Agent {
  @interface Override { String value() default ""; }
  public String handle(String message, Context context) throws Exception {
    return message;
  }
}
