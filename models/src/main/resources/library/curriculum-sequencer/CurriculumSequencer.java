import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class CurriculumSequencer implements Agent {

  private List<String> cut(String text, String separators) {
    List<String> out = new ArrayList<String>();
    StringBuilder cur = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || separators.indexOf(text.charAt(i)) >= 0;
      if (end) {
        String piece = cur.toString().trim();
        if (piece.length() > 0) {
          out.add(piece);
        }
        cur.setLength(0);
      } else {
        cur.append(text.charAt(i));
      }
    }
    return out;
  }

  public String handle(String message, Context context) throws Exception {
    Map<String, List<String>> needs = new LinkedHashMap<String, List<String>>();
    List<String> entries = cut(message.toLowerCase(), ";\n");
    for (int i = 0; i < entries.size(); i++) {
      String entry = (String) entries.get(i);
      int colon = entry.indexOf(':');
      String topic = colon < 0 ? entry : entry.substring(0, colon).trim();
      List<String> pre = colon < 0 ? new ArrayList<String>() : cut(entry.substring(colon + 1), ",");
      if (topic.length() == 0) {
        continue;
      }
      for (int j = 0; j < pre.size(); j++) {
        String p = (String) pre.get(j);
        if (!needs.containsKey(p)) {
          needs.put(p, new ArrayList<String>());
        }
      }
      if (needs.containsKey(topic)) {
        ((List<String>) needs.get(topic)).addAll(pre);
      } else {
        needs.put(topic, pre);
      }
    }
    if (needs.isEmpty()) {
      return "Send topics like: calculus: algebra, trigonometry; algebra: arithmetic";
    }
    List<String> order = new ArrayList<String>();
    boolean moved = true;
    while (moved && order.size() < needs.size()) {
      moved = false;
      Iterator<String> it = needs.keySet().iterator();
      while (it.hasNext()) {
        String topic = (String) it.next();
        if (order.contains(topic)) {
          continue;
        }
        List<String> pre = (List<String>) needs.get(topic);
        if (order.containsAll(pre)) {
          order.add(topic);
          moved = true;
        }
      }
    }
    StringBuilder out = new StringBuilder();
    out.append("Suggested order\n");
    for (int i = 0; i < order.size(); i++) {
      out.append(i + 1).append(". ").append((String) order.get(i)).append("\n");
    }
    if (order.size() < needs.size()) {
      out.append("\nThese topics wait for each other in a circle, or for a topic in one:\n");
      Iterator<String> it = needs.keySet().iterator();
      while (it.hasNext()) {
        String topic = (String) it.next();
        if (!order.contains(topic)) {
          List<String> open = new ArrayList<String>((List<String>) needs.get(topic));
          open.removeAll(order);
          out.append("- ").append(topic).append(" still needs ").append(open.toString()).append("\n");
        }
      }
    }
    return out.toString();
  }
}
