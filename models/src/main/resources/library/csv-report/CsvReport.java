import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class CsvReport implements Agent {

  private List<String> rows(String text) {
    List<String> out = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '|') {
        String row = text.substring(from, i).trim();
        if (row.length() > 0) {
          out.add(row);
        }
        from = i + 1;
      }
    }
    return out;
  }

  private List<String> cells(String row) {
    List<String> out = new ArrayList<String>();
    StringBuilder cur = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
          cur.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        out.add(cur.toString().trim());
        cur.setLength(0);
      } else {
        cur.append(c);
      }
    }
    out.add(cur.toString().trim());
    return out;
  }

  private int column(List<String> header, String name) {
    for (int i = 0; i < header.size(); i++) {
      if (((String) header.get(i)).equalsIgnoreCase(name.trim())) {
        return i;
      }
    }
    return -1;
  }

  private String show(double v) {
    long c = Math.round(v * 100);
    String sign = c < 0 ? "-" : "";
    c = Math.abs(c);
    if (c % 100 == 0) {
      return sign + (c / 100);
    }
    return sign + (c / 100) + "." + (c % 100 < 10 ? "0" : "") + (c % 100);
  }

  public String handle(String message, Context context) throws Exception {
    List<String> rows = rows(message);
    if (rows.size() < 3) {
      return "First line: <number column> by <group column>, then the CSV with its header line.";
    }
    String command = (String) rows.get(0);
    int by = command.toLowerCase().indexOf(" by ");
    if (by < 0) {
      return "The first line must say what to add up, for example: amount by region";
    }
    List<String> header = cells((String) rows.get(1));
    int valueCol = column(header, command.substring(0, by));
    int groupCol = column(header, command.substring(by + 4));
    if (valueCol < 0 || groupCol < 0) {
      return "I could not find those columns. The header has: " + header.toString();
    }
    Map<String, Double> sum = new TreeMap<String, Double>();
    Map<String, Integer> count = new TreeMap<String, Integer>();
    double total = 0;
    int used = 0;
    int skipped = 0;
    for (int i = 2; i < rows.size(); i++) {
      List<String> cells = cells((String) rows.get(i));
      if (cells.size() <= Math.max(valueCol, groupCol)) {
        skipped++;
        continue;
      }
      double v;
      try {
        v = Double.parseDouble((String) cells.get(valueCol));
      } catch (NumberFormatException e) {
        skipped++;
        continue;
      }
      String group = (String) cells.get(groupCol);
      double s = sum.containsKey(group) ? ((Double) sum.get(group)).doubleValue() : 0;
      int n = count.containsKey(group) ? ((Integer) count.get(group)).intValue() : 0;
      sum.put(group, Double.valueOf(s + v));
      count.put(group, Integer.valueOf(n + 1));
      total += v;
      used++;
    }
    StringBuilder out = new StringBuilder();
    out.append("group | rows | total | average\n");
    Iterator<String> it = sum.keySet().iterator();
    while (it.hasNext()) {
      String group = (String) it.next();
      double s = ((Double) sum.get(group)).doubleValue();
      int n = ((Integer) count.get(group)).intValue();
      out.append(group).append(" | ").append(n).append(" | ").append(show(s)).append(" | ").append(show(s / n)).append("\n");
    }
    out.append("All | ").append(used).append(" | ").append(show(total)).append(" | ").append(used == 0 ? "-" : show(total / used)).append("\n");
    if (skipped > 0) {
      out.append(skipped).append(" row(s) skipped because a cell was missing or not a number.");
    }
    return out.toString();
  }
}
