import java.util.ArrayList;
import java.util.List;

public class Readability implements Agent {

  private boolean vowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private int syllables(String word) {
    String w = word.toLowerCase();
    if (w.length() <= 3) {
      return 1;
    }
    int count = 0;
    boolean before = false;
    for (int i = 0; i < w.length(); i++) {
      boolean now = vowel(w.charAt(i));
      if (now && !before) {
        count++;
      }
      before = now;
    }
    if (w.endsWith("e") && !w.endsWith("le") && count > 1) {
      count--;
    } else if (w.endsWith("ed") && !w.endsWith("ted") && !w.endsWith("ded") && count > 1) {
      count--;
    } else if (w.endsWith("es") && !w.endsWith("ses") && !w.endsWith("ches") && !w.endsWith("shes") && count > 1) {
      count--;
    }
    return Math.max(1, count);
  }

  private double round(double x) {
    return Math.round(x * 10.0) / 10.0;
  }

  private String level(double ease) {
    if (ease >= 90) {
      return "very easy";
    }
    if (ease >= 80) {
      return "easy";
    }
    if (ease >= 70) {
      return "fairly easy";
    }
    if (ease >= 60) {
      return "plain English";
    }
    if (ease >= 50) {
      return "fairly difficult";
    }
    if (ease >= 30) {
      return "difficult";
    }
    return "very difficult";
  }

  public String handle(String message, Context context) throws Exception {
    String text = message == null ? "" : message;
    List<String> words = new ArrayList<String>();
    StringBuilder w = new StringBuilder();
    int sentences = 0;
    int inSentence = 0;
    int longest = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (Character.isLetter(c) || (c == '\'' && w.length() > 0)) {
        w.append(c);
        continue;
      }
      if (w.length() > 0) {
        words.add(w.toString());
        w.setLength(0);
        inSentence++;
      }
      boolean end = c == '.' || c == '!' || c == '?';
      if (end && inSentence > 0) {
        sentences++;
        longest = Math.max(longest, inSentence);
        inSentence = 0;
      }
    }
    if (words.size() < 3) {
      return "I need at least a full sentence to score.";
    }

    int total = 0;
    int hard = 0;
    String hardest = "";
    int most = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = (String) words.get(i);
      int n = syllables(word);
      total += n;
      if (n >= 3) {
        hard++;
      }
      if (n > most) {
        most = n;
        hardest = word;
      }
    }
    double perSentence = (double) words.size() / sentences;
    double perWord = (double) total / words.size();
    double ease = 206.835 - 1.015 * perSentence - 84.6 * perWord;
    double grade = 0.39 * perSentence + 11.8 * perWord - 15.59;

    StringBuilder sb = new StringBuilder();
    sb.append("Flesch reading ease: ").append(round(ease)).append(" (").append(level(ease)).append(")\n");
    sb.append("Flesch-Kincaid grade: ").append(round(Math.max(0, grade))).append("\n");
    sb.append("Words: ").append(words.size()).append(", sentences: ").append(sentences);
    sb.append(", syllables per word: ").append(round(perWord)).append("\n");
    if (ease >= 80) {
      sb.append("Tip: nothing to fix, this reads easily.");
    } else if (perSentence > 18) {
      sb.append("Tip: split your longest sentence, it has ").append(longest).append(" words.");
    } else {
      sb.append("Tip: ").append(hard).append(" words have three or more syllables; replace some, e.g. \"")
          .append(hardest).append("\".");
    }
    return sb.toString();
  }
}
