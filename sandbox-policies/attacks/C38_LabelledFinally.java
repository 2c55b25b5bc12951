// attack: a labelled continue in finally restarts an outer loop; must: CONTAIN; why: the kill must survive it
public class C38_LabelledFinally implements Agent {
  public String handle(String message, Context context) throws Exception {
    int n = 0;
    again: for (;;) { try { n++; while (n > 0) { } } finally { continue again; } }
  }
}
