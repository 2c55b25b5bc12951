import java.util.ArrayList;
import java.util.List;

public class TextDiff implements Agent {

  private List<String> lines(String text) {
    List<String> out = new ArrayList<String>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      String line = text.substring(start, end);
      if (line.endsWith("\r")) {
        line = line.substring(0, line.length() - 1);
      }
      out.add(line);
      start = end + 1;
    }
    return out;
  }

  private boolean same(List<String> a, int i, List<String> b, int j) {
    return ((String) a.get(i)).equals((String) b.get(j));
  }

  public String handle(String message, Context context) throws Exception {
    List<String> all = lines(message == null ? "" : message);
    List<String> a = new ArrayList<String>();
    List<String> b = new ArrayList<String>();
    boolean second = false;
    for (int i = 0; i < all.size(); i++) {
      String line = (String) all.get(i);
      if (!second && line.trim().equals("===")) {
        second = true;
      } else if (second) {
        b.add(line);
      } else {
        a.add(line);
      }
    }
    if (!second) {
      return "Please send the old text, then a line with ===, then the new text.";
    }
    if ((long) a.size() * b.size() > 4000000L) {
      return "These texts are too long for me (" + a.size() + " and " + b.size() + " lines).";
    }

    int n = a.size();
    int m = b.size();
    int[][] lcs = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        if (same(a, i, b, j)) {
          lcs[i][j] = lcs[i + 1][j + 1] + 1;
        } else {
          lcs[i][j] = Math.max(lcs[i + 1][j], lcs[i][j + 1]);
        }
      }
    }

    StringBuilder sb = new StringBuilder();
    int added = 0;
    int removed = 0;
    int i = 0;
    int j = 0;
    while (i < n || j < m) {
      if (i < n && j < m && same(a, i, b, j)) {
        sb.append("  ").append((String) a.get(i)).append("\n");
        i++;
        j++;
      } else if (i < n && (j >= m || lcs[i + 1][j] >= lcs[i][j + 1])) {
        sb.append("- ").append((String) a.get(i)).append("\n");
        removed++;
        i++;
      } else {
        sb.append("+ ").append((String) b.get(j)).append("\n");
        added++;
        j++;
      }
    }
    if (added == 0 && removed == 0) {
      return "The two versions are identical (" + n + " lines).";
    }
    int common = lcs[0][0];
    int percent = 200 * common / Math.max(1, n + m);
    return sb.toString() + "\n" + added + " added, " + removed + " removed, " + common + " unchanged ("
        + percent + "% similar).";
  }
}
