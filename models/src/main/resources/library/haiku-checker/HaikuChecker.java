import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class HaikuChecker implements Agent {
  private Map<String, Integer> exceptions = new HashMap<String, Integer>();

  private void loadExceptions() {
    String[] words = {"fire", "hour", "our", "every", "poem", "quiet", "being", "idea", "evening", "people", "something",
      "sometimes", "someone", "moonlight", "lonely", "science", "lion", "create", "area", "radio"};
    int[] counts = {1, 1, 1, 2, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3};
    for (int i = 0; i < words.length; i++) {
      exceptions.put(words[i], Integer.valueOf(counts[i]));
    }
  }

  private int syllables(String word) {
    String w = word.toLowerCase();
    if (exceptions.containsKey(w)) {
      return ((Integer) exceptions.get(w)).intValue();
    }
    int count = 0;
    boolean previous = false;
    for (int i = 0; i < w.length(); i++) {
      boolean v = "aeiouy".indexOf(w.charAt(i)) >= 0;
      if (v && !previous) {
        count++;
      }
      previous = v;
    }
    int n = w.length();
    if (n > 2 && w.endsWith("e") && count > 1) {
      boolean le = w.endsWith("le") && "aeiouy".indexOf(w.charAt(n - 3)) < 0;
      if (!le && "aeiouy".indexOf(w.charAt(n - 2)) < 0) {
        count--;
      }
    }
    if (n > 3 && w.endsWith("ed") && count > 1 && w.charAt(n - 3) != 't' && w.charAt(n - 3) != 'd') {
      count--;
    }
    if (n > 3 && w.endsWith("es") && count > 1 && "sxzhc".indexOf(w.charAt(n - 3)) < 0) {
      count--;
    }
    return Math.max(1, count);
  }

  private List<String> poemLines(String text) {
    List<String> out = new ArrayList<String>();
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n' || c == '/') {
        String line = sb.toString().trim();
        if (line.length() > 0) {
          out.add(line);
        }
        sb.setLength(0);
      } else {
        sb.append(c);
      }
    }
    return out;
  }

  private List<String> words(String line) {
    List<String> out = new ArrayList<String>();
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        sb.append(c);
      } else if (c != '\'' && sb.length() > 0) {
        out.add(sb.toString());
        sb.setLength(0);
      }
    }
    return out;
  }

  public String handle(String message, Context context) throws Exception {
    loadExceptions();
    List<String> lines = poemLines(message == null ? "" : message);
    if (lines.size() == 0) {
      return "Send me three lines, one per line or separated by '/'.";
    }
    int[] target = {5, 7, 5};
    boolean good = lines.size() == 3;
    StringBuilder pattern = new StringBuilder();
    StringBuilder detail = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      List<String> words = words((String) lines.get(i));
      int total = 0;
      StringBuilder parts = new StringBuilder();
      for (int j = 0; j < words.size(); j++) {
        String word = (String) words.get(j);
        int n = syllables(word);
        total += n;
        parts.append(j > 0 ? " " : "").append(word).append("(").append(n).append(")");
      }
      pattern.append(i > 0 ? "-" : "").append(total);
      detail.append("Line ").append(i + 1).append(": ").append(total).append("  ").append(parts.toString());
      if (i < 3 && total != target[i]) {
        good = false;
        int diff = total - target[i];
        detail.append("  <- ").append(Math.abs(diff)).append(diff > 0 ? " too many" : " too few");
      }
      detail.append("\n");
    }
    String head;
    if (good) {
      head = "Yes, this is a haiku: 5-7-5.\n";
    } else if (lines.size() != 3) {
      head = "Not a haiku: it has " + lines.size() + " line(s) instead of 3. Pattern " + pattern.toString() + ".\n";
    } else {
      head = "Not quite a haiku: the pattern is " + pattern.toString() + " instead of 5-7-5.\n";
    }
    return head + detail.toString() + "(Syllables are estimated, so check odd words by ear.)";
  }
}
