import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class CriticalPath implements Agent {

  private List<String> cut(String text, String separators) {
    List<String> out = new ArrayList<String>();
    StringBuilder cur = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        String s = cur.toString().trim();
        if (s.length() > 0) {
          out.add(s);
        }
        cur.setLength(0);
      } else {
        cur.append(text.charAt(i));
      }
    }
    return out;
  }

  public String handle(String message, Context context) throws Exception {
    List<String> rows = cut(message, ";\n");
    int n = rows.size();
    if (n == 0) {
      return "Send tasks like: A 3; B 2 A; C 4 A; D 1 B C  (name, duration, what it depends on)";
    }
    String[] name = new String[n];
    int[] duration = new int[n];
    int[][] deps = new int[n][];
    Map<String, Integer> index = new LinkedHashMap<String, Integer>();
    List<List<String>> parsed = new ArrayList<List<String>>();
    for (int i = 0; i < n; i++) {
      List<String> words = cut((String) rows.get(i), " ,\t");
      if (words.size() < 2) {
        return "I cannot read \"" + rows.get(i) + "\": give a name and a duration.";
      }
      parsed.add(words);
      name[i] = (String) words.get(0);
      try {
        duration[i] = Integer.parseInt((String) words.get(1));
      } catch (NumberFormatException e) {
        return "The duration of " + name[i] + " is not a whole number: " + words.get(1);
      }
      index.put(name[i], Integer.valueOf(i));
    }
    for (int i = 0; i < n; i++) {
      List<String> words = (List<String>) parsed.get(i);
      deps[i] = new int[words.size() - 2];
      for (int k = 2; k < words.size(); k++) {
        Integer at = (Integer) index.get(words.get(k));
        if (at == null) {
          return name[i] + " depends on " + words.get(k) + ", which is not in the list.";
        }
        deps[i][k - 2] = at.intValue();
      }
    }
    // forward pass in topological order
    int[] order = new int[n];
    boolean[] done = new boolean[n];
    int[] start = new int[n];
    int count = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < n; i++) {
        if (done[i]) {
          continue;
        }
        boolean ready = true;
        int earliest = 0;
        for (int k = 0; k < deps[i].length; k++) {
          int d = deps[i][k];
          if (!done[d]) {
            ready = false;
          } else {
            earliest = Math.max(earliest, start[d] + duration[d]);
          }
        }
        if (ready) {
          start[i] = earliest;
          done[i] = true;
          order[count++] = i;
          moved = true;
        }
      }
    }
    if (count < n) {
      return "The dependencies form a loop, so there is no schedule.";
    }
    int end = 0;
    for (int i = 0; i < n; i++) {
      end = Math.max(end, start[i] + duration[i]);
    }
    int[] late = new int[n];
    for (int i = 0; i < n; i++) {
      late[i] = end - duration[i];
    }
    for (int j = n - 1; j >= 0; j--) {
      int i = order[j];
      for (int k = 0; k < deps[i].length; k++) {
        int d = deps[i][k];
        late[d] = Math.min(late[d], late[i] - duration[d]);
      }
    }
    StringBuilder out = new StringBuilder();
    StringBuilder path = new StringBuilder();
    int at = 0;
    for (int j = 0; j < n; j++) {
      int i = order[j];
      int slack = late[i] - start[i];
      out.append(name[i]).append(": start ").append(start[i]).append(", end ").append(start[i] + duration[i]);
      out.append(", slack ").append(slack).append(slack == 0 ? "  (critical)" : "").append("\n");
      if (slack == 0 && start[i] == at) {
        if (path.length() > 0) {
          path.append(" -> ");
        }
        path.append(name[i]);
        at = start[i] + duration[i];
      }
    }
    return "Critical path: " + path.toString() + "\nProject length: " + end + "\n\n" + out.toString();
  }
}
