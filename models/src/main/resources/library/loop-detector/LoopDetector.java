import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public class LoopDetector implements Agent {
  private int keep = 12;

  private String normal(String text) {
    StringBuilder sb = new StringBuilder();
    String low = text.toLowerCase();
    for (int i = 0; i < low.length() && sb.length() < 300; i++) {
      char c = low.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        sb.append(c);
      } else if (sb.length() > 0 && sb.charAt(sb.length() - 1) != ' ') {
        sb.append(' ');
      }
    }
    return sb.toString().trim();
  }

  private List<String> cut(String text, char separator) {
    List<String> out = new ArrayList<String>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        if (i > begin) out.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    return out;
  }

  private double similarity(String a, String b) {
    if (a.equals(b)) return 1.0;
    Set<String> left = new HashSet<String>(cut(a, ' '));
    Set<String> right = new HashSet<String>(cut(b, ' '));
    if (left.isEmpty() || right.isEmpty()) return 0.0;
    int common = 0;
    for (String w : left) {
      if (right.contains(w)) common++;
    }
    return (double) common / (left.size() + right.size() - common);
  }

  private boolean same(List<String> list, int i, int j) {
    return similarity((String) list.get(i), (String) list.get(j)) >= 0.8;
  }

  // length of a cycle that the end of the list goes through at least twice, or 0
  private int cycle(List<String> list) {
    int n = list.size();
    for (int length = 1; length * 2 <= n; length++) {
      int rounds = length == 1 ? 3 : 2;
      if (length * rounds > n) continue;
      boolean all = true;
      for (int i = n - 1; i >= n - length * (rounds - 1) && all; i--) {
        all = same(list, i, i - length);
      }
      if (all) return length;
    }
    return 0;
  }

  public String handle(String message, Context context) throws Exception {
    String key = "recent:" + context.conversation();
    if (message.trim().equalsIgnoreCase("reset")) {
      context.remember(key, "");
      return "Forgotten, I start watching afresh.";
    }
    String now = normal(message);
    if (now.length() == 0) return "There is nothing to watch in that message.";
    List<String> recent = cut(context.recall(key), '\n');
    recent.add(now);
    while (recent.size() > keep) recent.remove(0);
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < recent.size(); i++) {
      if (i > 0) sb.append('\n');
      sb.append((String) recent.get(i));
    }
    context.remember(key, sb.toString());

    int length = cycle(recent);
    int last = recent.size() - 1;
    if (length > 0) {
      StringBuilder reply = new StringBuilder();
      reply.append("Loop detected: the last messages repeat with a cycle of ").append(length);
      reply.append(length == 1 ? " message:" : " messages:");
      for (int i = last - length + 1; i <= last; i++) {
        reply.append("\n- ").append((String) recent.get(i));
      }
      reply.append("\nTry something different or ask for help.");
      context.publish("loops", context.conversation() + ": cycle of " + length);
      return reply.toString();
    }
    int repeats = 0;
    for (int i = 0; i < last; i++) {
      if (same(recent, i, last)) repeats++;
    }
    if (repeats >= 2) {
      return "Careful: this is number " + (repeats + 1) + " of nearly the same message among the last " + recent.size() + ".";
    }
    return "No loop: " + recent.size() + (recent.size() == 1 ? " message" : " messages") + " watched"
        + (repeats == 1 ? ", this one was said once before." : ".");
  }
}
