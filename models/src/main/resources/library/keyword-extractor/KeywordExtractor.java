import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class KeywordExtractor implements Agent {
  private int limit = 10;

  private Set<String> stopWords() {
    String[] list = {"a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because",
      "been", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his",
      "how", "i", "if", "in", "into", "is", "it", "its", "just", "more", "most", "my", "no", "not", "of", "on", "one",
      "or", "our", "out", "she", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these",
      "they", "this", "to", "up", "was", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you"};
    Set<String> set = new HashSet<String>();
    for (int i = 0; i < list.length; i++) {
      set.add(list[i]);
    }
    return set;
  }

  // Candidate phrases are runs of content words between stop words and punctuation.
  private List<List<String>> phrases(String text, Set<String> stop) {
    List<List<String>> out = new ArrayList<List<String>>();
    List<String> current = new ArrayList<String>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (Character.isLetterOrDigit(c) || (c == '-' && word.length() > 0)) {
        word.append(Character.toLowerCase(c));
        continue;
      }
      boolean cut = c != ' ';
      if (word.length() > 0) {
        String w = word.toString();
        word.setLength(0);
        if (stop.contains(w) || w.length() < 2) {
          cut = true;
        } else {
          current.add(w);
        }
      }
      if ((cut || current.size() >= 3) && current.size() > 0) {
        out.add(current);
        current = new ArrayList<String>();
      }
    }
    return out;
  }

  private void bump(Map<String, Integer> map, String key, int by) {
    int n = map.containsKey(key) ? ((Integer) map.get(key)).intValue() : 0;
    map.put(key, Integer.valueOf(n + by));
  }

  public String handle(String message, Context context) throws Exception {
    if (message == null || message.trim().length() < 20) {
      return "Please paste an article (at least a sentence or two).";
    }
    List<List<String>> phrases = phrases(message, stopWords());
    Map<String, Integer> frequency = new LinkedHashMap<String, Integer>();
    Map<String, Integer> degree = new LinkedHashMap<String, Integer>();
    Map<String, Integer> phraseCount = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < phrases.size(); i++) {
      List<String> phrase = (List<String>) phrases.get(i);
      for (int j = 0; j < phrase.size(); j++) {
        String w = (String) phrase.get(j);
        bump(frequency, w, 1);
        bump(degree, w, phrase.size());
        bump(phraseCount, w, 1);
      }
      if (phrase.size() > 1) {
        bump(phraseCount, String.join(" ", phrase), 1);
      }
    }

    List<String> candidates = new ArrayList<String>(phraseCount.keySet());
    double[] score = new double[candidates.size()];
    for (int i = 0; i < score.length; i++) {
      String candidate = (String) candidates.get(i);
      int count = ((Integer) phraseCount.get(candidate)).intValue();
      if (frequency.containsKey(candidate)) {
        int f = ((Integer) frequency.get(candidate)).intValue();
        int d = ((Integer) degree.get(candidate)).intValue();
        score[i] = f + 0.2 * d;
      } else {
        score[i] = count > 1 ? count * 2.5 : 1.0;
      }
    }

    StringBuilder reply = new StringBuilder("Keywords:\n");
    boolean[] used = new boolean[score.length];
    for (int k = 1; k <= limit && k <= score.length; k++) {
      int best = -1;
      for (int i = 0; i < score.length; i++) {
        if (!used[i] && (best < 0 || score[i] > score[best])) {
          best = i;
        }
      }
      used[best] = true;
      String candidate = (String) candidates.get(best);
      reply.append(k).append(". ").append(candidate).append(" (")
          .append(((Integer) phraseCount.get(candidate)).intValue()).append("x)\n");
    }
    return reply.toString().trim();
  }
}
