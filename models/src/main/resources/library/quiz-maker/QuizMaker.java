import java.util.ArrayList;
import java.util.List;

public class QuizMaker implements Agent {

  private List<String> cutAt(String text, String separators) {
    List<String> out = new ArrayList<String>();
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (separators.indexOf(c) >= 0) {
        if (sb.toString().trim().length() > 0) {
          out.add(sb.toString().trim());
        }
        sb.setLength(0);
      } else {
        sb.append(c);
      }
    }
    if (sb.toString().trim().length() > 0) {
      out.add(sb.toString().trim());
    }
    return out;
  }

  private String letters(String word) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        sb.append(Character.toLowerCase(word.charAt(i)));
      }
    }
    return sb.toString();
  }

  // The longest word of the sentence makes the blank; numbers are preferred.
  private String pickWord(String sentence) {
    List<String> words = cutAt(sentence, " ,;:()\"");
    String best = "";
    int bestScore = 0;
    for (int i = 0; i < words.size(); i++) {
      String w = (String) words.get(i);
      int score = w.length();
      if (Character.isDigit(w.charAt(0))) {
        score += 20;
      } else if (i > 0 && Character.isUpperCase(w.charAt(0))) {
        score += 4;
      }
      if (score > bestScore) {
        best = w;
        bestScore = score;
      }
    }
    return best;
  }

  private String makeQuiz(String notes, String key, Context context) {
    List<String> sentences = cutAt(notes, ".!?\n");
    StringBuilder questions = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    int count = 0;
    for (int i = 0; i < sentences.size() && count < 10; i++) {
      String s = (String) sentences.get(i);
      if (cutAt(s, " ").size() < 4) {
        continue;
      }
      String word = pickWord(s);
      int at = s.indexOf(word);
      if (word.length() < 2 || at < 0) {
        continue;
      }
      count++;
      questions.append(count).append(". ").append(s.substring(0, at)).append("____")
          .append(s.substring(at + word.length())).append(".\n");
      answers.append(word).append("\n");
    }
    if (count == 0) {
      return "I could not find full sentences in those notes. Please send a few sentences.";
    }
    context.remember(key, answers.toString());
    return "Fill in the blanks:\n" + questions.toString()
        + "Reply with your answers separated by commas, or say 'give up'.";
  }

  private String check(String reply, List<String> expected, String key, Context context) {
    List<String> given = cutAt(reply, ",\n");
    StringBuilder sb = new StringBuilder();
    int right = 0;
    for (int i = 0; i < expected.size(); i++) {
      String want = (String) expected.get(i);
      String got = i < given.size() ? (String) given.get(i) : "";
      boolean ok = letters(got).equals(letters(want));
      if (ok) {
        right++;
      }
      sb.append(i + 1).append(". ").append(ok ? "correct: " : "wrong, it is: ").append(want).append("\n");
    }
    context.remember(key, "");
    int percent = right * 100 / expected.size();
    return sb.toString() + "Score: " + right + "/" + expected.size() + " (" + percent + "%)";
  }

  public String handle(String message, Context context) throws Exception {
    String text = message == null ? "" : message.trim();
    String key = "quiz:" + context.conversation() + ":" + context.sender();
    if (text.toLowerCase().startsWith("quiz:")) {
      return makeQuiz(text.substring(5).trim(), key, context);
    }
    List<String> expected = cutAt(context.recall(key), "\n");
    if (expected.size() == 0) {
      return "Send your notes as 'quiz: <notes>' and I will make a quiz from them.";
    }
    if (text.equalsIgnoreCase("give up")) {
      context.remember(key, "");
      return "The answers were: " + String.join(", ", expected);
    }
    return check(text, expected, key, context);
  }
}
