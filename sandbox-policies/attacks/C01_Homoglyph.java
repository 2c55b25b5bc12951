// attack: a Cyrillic letter makes two names that read alike; must: REJECT; why: readers cannot tell the names apart
public class C01_Homoglyph implements Agent {
  public String handle(String message, Context context) throws Exception {
    int count = 1; int cоunt = 2; return "" + count + cоunt;
  }
}
