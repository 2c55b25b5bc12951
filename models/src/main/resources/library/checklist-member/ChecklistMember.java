import java.util.ArrayList;
import java.util.List;

public class ChecklistMember implements Agent {

  private List<String> lines(String text) {
    List<String> out = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      String line = text.substring(start, end).trim();
      if (line.length() > 0) {
        out.add(line);
      }
      start = end + 1;
    }
    return out;
  }

  private int sharedWords(String a, String b) {
    String left = " " + a.toLowerCase() + " ";
    List<String> words = lines(b.toLowerCase().replace(' ', '\n'));
    int n = 0;
    for (int i = 0; i < words.size(); i++) {
      String w = (String) words.get(i);
      if (w.length() > 2 && left.indexOf(" " + w + " ") >= 0) {
        n++;
      }
    }
    return n;
  }

  // Finds the open item that the text most likely means; items are stored as "[ ] text" or "[x] text".
  private int match(List<String> items, String text) {
    int best = -1;
    int bestScore = 0;
    for (int i = 0; i < items.size(); i++) {
      String item = (String) items.get(i);
      if (item.startsWith("[x]")) {
        continue;
      }
      String body = item.substring(4);
      int score = body.equalsIgnoreCase(text) ? 100 : sharedWords(body, text);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  public String handle(String message, Context context) throws Exception {
    String key = "checklist:" + context.conversation();
    List<String> items = lines(context.recall(key));
    List<String> said = lines(message == null ? "" : message);
    StringBuilder reply = new StringBuilder();
    String who = context.sender().length() > 0 ? context.sender() : "someone";

    for (int i = 0; i < said.size(); i++) {
      String line = (String) said.get(i);
      String upper = line.toUpperCase();
      if (upper.startsWith("TODO")) {
        String body = line.substring(4).trim();
        if (body.startsWith(":")) {
          body = body.substring(1).trim();
        }
        if (body.length() > 0) {
          items.add("[ ] " + body);
          reply.append("Added: ").append(body).append("\n");
        }
      } else if (upper.startsWith("DONE")) {
        String body = line.substring(4).trim();
        if (body.startsWith(":")) {
          body = body.substring(1).trim();
        }
        int at = match(items, body);
        if (at < 0) {
          reply.append("I have no open item like '").append(body).append("'.\n");
        } else {
          String item = ((String) items.get(at)).substring(4);
          items.set(at, "[x] " + item + " (" + who + ")");
          reply.append("Thanks ").append(who).append(", checked off: ").append(item).append("\n");
        }
      }
    }
    context.remember(key, String.join("\n", items));

    int open = 0;
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      String item = (String) items.get(i);
      list.append(item).append("\n");
      if (item.startsWith("[ ]")) {
        open++;
      }
    }
    if (items.size() == 0) {
      return "The checklist is empty. Start one with: TODO <thing to do>";
    }
    if (open == 0) {
      context.remember(key, "");
      context.publish("checklist", "All " + items.size() + " items are done");
      return reply.toString() + "\n" + list.toString() + "\nEverything is done. TASK_COMPLETE";
    }
    return reply.toString() + "\n" + list.toString() + "\n" + open + " of " + items.size()
        + " still open. Who takes the next one?";
  }
}
