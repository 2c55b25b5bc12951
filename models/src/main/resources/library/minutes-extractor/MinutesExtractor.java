import java.util.ArrayList;
import java.util.List;

public class MinutesExtractor implements Agent {

  private List<String> sentences(String text) {
    List<String> out = new ArrayList<String>();
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = c == '\n'
          || ((c == '.' || c == '!' || c == '?') && (i + 1 == text.length() || text.charAt(i + 1) <= ' '));
      if (c != '\n') {
        sb.append(c);
      }
      if (end) {
        add(out, sb.toString());
        sb.setLength(0);
      }
    }
    add(out, sb.toString());
    return out;
  }

  private void add(List<String> out, String s) {
    String t = s.trim();
    while (t.startsWith("-") || t.startsWith("*")) {
      t = t.substring(1).trim();
    }
    if (t.length() > 2) {
      out.add(t);
    }
  }

  private boolean hasAny(String text, String[] needles) {
    String lower = " " + text.toLowerCase() + " ";
    for (int i = 0; i < needles.length; i++) {
      if (lower.indexOf(needles[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  // Turns "Anna will update the docs by Friday" into "Anna | update the docs | Friday".
  private String action(String sentence) {
    String s = sentence;
    if (s.endsWith(".") || s.endsWith("!")) {
      s = s.substring(0, s.length() - 1);
    }
    String upper = s.toUpperCase();
    if (upper.startsWith("TODO:") || upper.startsWith("ACTION:")) {
      s = s.substring(s.indexOf(':') + 1).trim();
    }
    String owner = "unassigned";
    String task = s;
    String[] verbs = {" will ", " to ", " should ", " must ", " needs to ", " has to ", " is going to "};
    int bestAt = -1;
    int bestLength = 0;
    for (int i = 0; i < verbs.length; i++) {
      int at = s.indexOf(verbs[i]);
      if (at > 0 && (bestAt < 0 || at < bestAt)) {
        bestAt = at;
        bestLength = verbs[i].length();
      }
    }
    if (bestAt > 0 && bestAt < 40) {
      owner = s.substring(0, bestAt).trim();
      task = s.substring(bestAt + bestLength).trim();
    }
    String due = "no date";
    String[] marks = {" by ", " before ", " until "};
    for (int i = 0; i < marks.length; i++) {
      int at = task.lastIndexOf(marks[i]);
      if (at > 0) {
        due = task.substring(at + marks[i].length()).trim();
        task = task.substring(0, at).trim();
        break;
      }
    }
    return owner + " | " + task + " | " + due;
  }

  private void section(StringBuilder sb, String title, List<String> items) {
    sb.append(title).append(" (").append(items.size()).append(")\n");
    for (int i = 0; i < items.size(); i++) {
      sb.append("- ").append((String) items.get(i)).append("\n");
    }
    if (items.size() == 0) {
      sb.append("- none found\n");
    }
    sb.append("\n");
  }

  public String handle(String message, Context context) throws Exception {
    if (message == null || message.trim().length() == 0) {
      return "Paste the raw minutes and I will pull out decisions, actions and open questions.";
    }
    String[] decisionWords = {"decided", "agreed", "decision:", "approved", "we chose", "we go with"};
    String[] actionWords = {" will ", " todo", " action:", " needs to ", " has to ", " should ", " is going to "};
    List<String> decisions = new ArrayList<String>();
    List<String> actions = new ArrayList<String>();
    List<String> questions = new ArrayList<String>();
    List<String> all = sentences(message);
    for (int i = 0; i < all.size(); i++) {
      String s = (String) all.get(i);
      if (s.endsWith("?")) {
        questions.add(s);
      } else if (hasAny(s, decisionWords)) {
        decisions.add(s);
      } else if (hasAny(s, actionWords)) {
        actions.add(action(s));
      }
    }
    StringBuilder sb = new StringBuilder();
    section(sb, "DECISIONS", decisions);
    section(sb, "ACTION ITEMS: who | what | by when", actions);
    section(sb, "OPEN QUESTIONS", questions);
    return sb.toString().trim();
  }
}
