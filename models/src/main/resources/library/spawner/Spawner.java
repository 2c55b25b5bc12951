import java.util.ArrayList;
import java.util.List;

public class Spawner implements Agent {
  private final int most = 5;
  private final String[] numbers = {"one", "two", "three", "four", "five"};

  private List<String> cut(String text) {
    List<String> out = new ArrayList<String>();
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      if (c == ';' || c == ',' || c == '\n') {
        String part = bare(sb.toString());
        if (part.length() > 0) {
          out.add(part);
        }
        sb.setLength(0);
      } else {
        sb.append(c);
      }
    }
    return out;
  }

  // drops numbers, dashes and words such as "and", "one that", "another to" from the front of a goal
  private String bare(String raw) {
    String part = raw.trim();
    int i = 0;
    while (i < part.length() && (Character.isDigit(part.charAt(i)) || ".)-* ".indexOf(part.charAt(i)) >= 0)) {
      i++;
    }
    part = part.substring(i).trim();
    String[] fronts = {"and ", "one ", "another ", "the other ", "a third ", "that ", "which ", "who ", "to ", "for "};
    boolean again = true;
    while (again) {
      again = false;
      for (int k = 0; k < fronts.length; k++) {
        if (part.toLowerCase().startsWith(fronts[k])) {
          part = part.substring(fronts[k].length()).trim();
          again = true;
        }
      }
    }
    while (part.endsWith(".") || part.endsWith("!")) {
      part = part.substring(0, part.length() - 1).trim();
    }
    return part;
  }

  private int wanted(String text) {
    String lower = " " + text.toLowerCase() + " ";
    for (int i = 0; i < numbers.length; i++) {
      if (lower.indexOf(" " + numbers[i] + " ") >= 0 || lower.indexOf(" " + (i + 1) + " ") >= 0) {
        return i + 1;
      }
    }
    return 2;
  }

  private List<String> goals(String text) {
    int colon = text.indexOf(':');
    String list = colon >= 0 ? text.substring(colon + 1) : text;
    List<String> named = cut(list);
    if (colon >= 0 || named.size() > 1) {
      return named;
    }
    String topic = text;
    int about = text.toLowerCase().lastIndexOf(" about ");
    if (about < 0) {
      about = text.toLowerCase().lastIndexOf(" for ");
    }
    if (about >= 0) {
      topic = text.substring(text.indexOf(' ', about + 1) + 1).trim();
    }
    String[] kinds = {"Brainstorm ideas about ", "Criticise ideas about ", "Summarise what is said about ",
      "Break a project down into phases and tasks for ", "Answer questions about "};
    List<String> out = new ArrayList<String>();
    int n = wanted(text);
    for (int i = 0; i < n; i++) {
      out.add(kinds[i] + topic);
    }
    return out;
  }

  public String handle(String message, Context context) throws Exception {
    String text = message == null ? "" : message.trim();
    if (text.length() == 0) {
      return "Tell me what helpers you need, for example: two helpers: one brainstorms ideas, one counts words";
    }
    List<String> goals = goals(text);
    int made = 0;
    StringBuilder team = new StringBuilder();
    for (int i = 0; i < goals.size() && i < most; i++) {
      String goal = (String) goals.get(i);
      try {
        String child = context.spawn(goal);
        made++;
        team.append("\n").append(i + 1).append(". ").append(child).append(": ").append(goal);
      } catch (Exception e) {
        context.log("helper " + (i + 1) + " could not be made");
        team.append("\n").append(i + 1).append(". not made: ").append(goal).append(" (").append(e.getMessage()).append(")");
      }
    }
    if (goals.size() > most) {
      team.append("\nI make at most ").append(most).append(" at a time, ").append(goals.size() - most).append(" are left.");
    }
    return "Made " + made + (made == 1 ? " helper:" : " helpers:") + team.toString();
  }
}
