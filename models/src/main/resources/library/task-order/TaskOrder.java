import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class TaskOrder implements Agent {
  private Map<String, List<String>> needs = new LinkedHashMap<String, List<String>>();
  private Map<String, String> state = new HashMap<String, String>();
  private List<String> order = new ArrayList<String>();
  private List<String> stack = new ArrayList<String>();

  private void task(String name) {
    if (name.length() > 0 && !needs.containsKey(name)) {
      needs.put(name, new ArrayList<String>());
    }
  }

  private void statement(String text) {
    String s = text.trim();
    if (s.length() == 0) return;
    String low = s.toLowerCase();
    int cut = low.indexOf(" needs ");
    int length = 7;
    if (cut < 0) {
      cut = low.indexOf(" after ");
    }
    if (cut < 0) {
      cut = low.indexOf(" depends on ");
      length = 12;
    }
    if (cut < 0) {
      task(s);
      return;
    }
    String name = s.substring(0, cut).trim();
    task(name);
    String rest = s.substring(cut + length).trim();
    while (rest.length() > 0) {
      int and = rest.indexOf(" and ");
      String one = and < 0 ? rest : rest.substring(0, and).trim();
      rest = and < 0 ? "" : rest.substring(and + 5).trim();
      task(one);
      List<String> list = (List<String>) needs.get(name);
      if (!list.contains(one)) list.add(one);
    }
  }

  private String visit(String name) {
    String s = (String) state.get(name);
    if ("done".equals(s)) return "";
    stack.add(name);
    if ("open".equals(s)) {
      StringBuilder circle = new StringBuilder();
      int first = stack.indexOf(name);
      for (int i = first; i < stack.size(); i++) {
        if (i > first) circle.append(" -> ");
        circle.append((String) stack.get(i));
      }
      return circle.toString();
    }
    state.put(name, "open");
    List<String> list = (List<String>) needs.get(name);
    for (int i = 0; i < list.size(); i++) {
      String circle = visit((String) list.get(i));
      if (circle.length() > 0) return circle;
    }
    state.put(name, "done");
    stack.remove(stack.size() - 1);
    order.add(name);
    return "";
  }

  public String handle(String message, Context context) throws Exception {
    needs.clear();
    state.clear();
    order.clear();
    stack.clear();
    int begin = 0;
    for (int i = 0; i <= message.length(); i++) {
      char c = i < message.length() ? message.charAt(i) : ',';
      if (c == ',' || c == ';' || c == '\n') {
        statement(message.substring(begin, i));
        begin = i + 1;
      }
    }
    if (needs.isEmpty()) {
      return "Tell me what needs what, for example: build needs compile, compile needs fetch";
    }
    for (String name : needs.keySet()) {
      String circle = visit(name);
      if (circle.length() > 0) {
        return "These tasks wait for each other in a circle, so there is no order: " + circle;
      }
    }
    StringBuilder sb = new StringBuilder("Do them in this order:");
    for (int i = 0; i < order.size(); i++) {
      sb.append("\n").append(i + 1).append(". ").append((String) order.get(i));
    }
    return sb.toString();
  }
}
