import java.util.LinkedHashMap;
import java.util.Map;

public class PeerRouter implements Agent {
  private Map<String, String> keywords = new LinkedHashMap<String, String>();

  private void load() {
    if (!keywords.isEmpty()) return;
    keywords.put("billing", " invoice refund payment price charge bill amount paid subscription ");
    keywords.put("tech", " error crash bug install login password broken slow server update ");
    keywords.put("travel", " flight hotel train trip ticket visa booking airport luggage ");
    keywords.put("legal", " contract license privacy terms gdpr lawyer liability agreement ");
  }

  private String words(String text) {
    StringBuilder sb = new StringBuilder(" ");
    String low = text.toLowerCase();
    for (int i = 0; i < low.length(); i++) {
      char c = low.charAt(i);
      sb.append(Character.isLetterOrDigit(c) ? c : ' ');
    }
    return sb.append(' ').toString();
  }

  private int score(String words, String keys) {
    int hits = 0;
    int begin = 1;
    while (begin < keys.length()) {
      int end = keys.indexOf(' ', begin);
      if (end < 0) break;
      String key = keys.substring(begin, end);
      if (words.contains(" " + key + " ") || words.contains(" " + key + "s ")) hits++;
      begin = end + 1;
    }
    return hits;
  }

  private String topicOf(String message, Context context) {
    String answer = context.llm("Answer with one lower case word and nothing else.",
        "Which field of expertise does this message need?\n" + message).trim().toLowerCase();
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < answer.length() && sb.length() < 30; i++) {
      char c = answer.charAt(i);
      if (Character.isLetterOrDigit(c)) sb.append(c);
      else if (sb.length() > 0) break;
    }
    return sb.length() == 0 ? "general" : sb.toString();
  }

  private String deliver(String label, String peer, String message, Context context) {
    try {
      String reply = context.ask(peer, message);
      if (reply.trim().length() == 0) return "[" + label + "] took the message but gave no answer.";
      return "[" + label + "] " + reply;
    } catch (Exception e) {
      context.log("peer " + peer + " failed: " + e.getMessage());
      return "[" + label + "] could not be reached: " + e.getMessage();
    }
  }

  public String handle(String message, Context context) throws Exception {
    if (message.trim().length() == 0) return "Tell me what you need and I find the right one for it.";
    load();
    String words = words(message);
    String best = "";
    int bestScore = 0;
    for (String peer : keywords.keySet()) {
      int s = score(words, (String) keywords.get(peer));
      if (s > bestScore) {
        best = peer;
        bestScore = s;
      }
    }
    if (bestScore > 0) {
      context.log("routed to " + best + " with " + bestScore + " keyword hits");
      return deliver(best, best, message, context);
    }
    String topic = topicOf(message, context);
    String known = context.recall("specialist:" + topic);
    if (known.length() == 0) {
      known = context.spawn("Answer questions about " + topic + " briefly and correctly");
      if (known.length() == 0) {
        return "Nobody here knows about " + topic + " and I could not get a new specialist.";
      }
      context.remember("specialist:" + topic, known);
      context.log("new specialist for " + topic + ": " + known);
    }
    return deliver(topic + " (" + known + ")", known, message, context);
  }
}
