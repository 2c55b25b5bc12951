// attack: a record of a record of a record: hashCode and toString double with each level; must: CONTAIN; why: 2^60 calls in generated methods
public class C41_RecordTower implements Agent {
  record P(Object a, Object b) { }
  public String handle(String message, Context context) throws Exception {
    Object o = message; for (int i = 0; i < 60; i++) { o = new P(o, o); } return "" + o.hashCode() + o;
  }
}
