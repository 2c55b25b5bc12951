import java.util.ArrayList;
import java.util.List;

public class HeadlineRanker implements Agent {
  private final String[] power = {"simple", "easy", "secret", "proven", "best", "worst", "free", "new", "mistakes",
    "surprising", "ultimate", "never", "why", "how", "quick", "better", "stop", "today", "tonight", "you", "your"};
  private final String[] bait = {"you won't believe", "shocking", "this one trick", "doctors hate", "goes viral"};

  private List<String> split(String text, char separator) {
    List<String> out = new ArrayList<String>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(separator, start);
      if (end < 0) {
        end = text.length();
      }
      String part = text.substring(start, end).trim();
      if (part.length() > 0) {
        out.add(part);
      }
      start = end + 1;
    }
    return out;
  }

  private boolean isPower(String word) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        sb.append(Character.toLowerCase(word.charAt(i)));
      }
    }
    String w = sb.toString();
    for (int i = 0; i < power.length; i++) {
      if (power[i].equals(w)) {
        return true;
      }
    }
    return false;
  }

  private int score(String headline, List<String> reasons) {
    int score = 50;
    List<String> words = split(headline, ' ');
    int n = words.size();
    if (n >= 6 && n <= 12) {
      score += 15;
      reasons.add("good length");
    } else if (n < 4) {
      score -= 15;
      reasons.add("too short");
    } else if (n > 14) {
      score -= 20;
      reasons.add("too long");
    }
    if (Character.isDigit(headline.charAt(0))) {
      score += 12;
      reasons.add("starts with a number");
    }
    int strong = 0;
    for (int i = 0; i < n; i++) {
      if (isPower((String) words.get(i))) {
        strong++;
      }
    }
    if (strong > 0) {
      score += Math.min(20, strong * 6);
      reasons.add(strong + " strong word(s)");
    }
    if (headline.endsWith("?")) {
      score += 5;
      reasons.add("asks a question");
    }
    if (headline.equals(headline.toUpperCase()) && n > 1) {
      score -= 15;
      reasons.add("all capitals");
    }
    String lower = headline.toLowerCase();
    for (int i = 0; i < bait.length; i++) {
      if (lower.indexOf(bait[i]) >= 0) {
        score -= 20;
        reasons.add("smells like clickbait");
      }
    }
    if (lower.indexOf(" was ") >= 0 || lower.indexOf(" were ") >= 0) {
      score -= 5;
      reasons.add("passive voice");
    }
    return Math.max(0, Math.min(100, score));
  }

  public String handle(String message, Context context) throws Exception {
    List<String> headlines = split(message == null ? "" : message, '\n');
    if (headlines.size() < 2) {
      return "Send at least two headlines, one per line.";
    }
    int[] scores = new int[headlines.size()];
    String[] why = new String[headlines.size()];
    for (int i = 0; i < scores.length; i++) {
      List<String> reasons = new ArrayList<String>();
      scores[i] = score((String) headlines.get(i), reasons);
      why[i] = reasons.size() == 0 ? "nothing special" : String.join(", ", reasons);
    }
    StringBuilder sb = new StringBuilder();
    boolean[] done = new boolean[scores.length];
    for (int rank = 1; rank <= scores.length; rank++) {
      int best = -1;
      for (int i = 0; i < scores.length; i++) {
        if (!done[i] && (best < 0 || scores[i] > scores[best])) {
          best = i;
        }
      }
      done[best] = true;
      sb.append(rank).append(". ").append((String) headlines.get(best)).append("\n");
      sb.append("   ").append(scores[best]).append("/100: ").append(why[best]).append("\n");
    }
    return sb.toString();
  }
}
