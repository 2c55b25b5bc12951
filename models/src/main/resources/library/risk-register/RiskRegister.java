import java.util.ArrayList;
import java.util.List;

public class RiskRegister implements Agent {

  private List<String> split(String text, char sep) {
    List<String> out = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == sep) {
        out.add(text.substring(from, i).trim());
        from = i + 1;
      }
    }
    return out;
  }

  private int grade(String text) {
    try {
      int n = Integer.parseInt(text.trim());
      return n >= 1 && n <= 5 ? n : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private String band(int score) {
    if (score >= 15) {
      return "HIGH";
    }
    return score >= 8 ? "MEDIUM" : "LOW";
  }

  private int count(Context context) {
    String n = context.recall("risks");
    return n.length() == 0 ? 0 : Integer.parseInt(n);
  }

  private String list(Context context) {
    int n = count(context);
    StringBuilder out = new StringBuilder("Open risks, worst first\n");
    int shown = 0;
    for (int score = 25; score >= 1; score--) {
      for (int i = 1; i <= n; i++) {
        String row = context.recall("risk." + i);
        List<String> f = split(row, '|');
        if (f.size() < 4 || !"open".equals(f.get(3))) {
          continue;
        }
        int p = grade((String) f.get(1));
        int m = grade((String) f.get(2));
        if (p * m == score) {
          shown++;
          out.append("#").append(i).append(" [").append(band(score)).append(" ").append(score).append("] ");
          out.append((String) f.get(0)).append(" (probability ").append(p).append(", impact ").append(m).append(")\n");
        }
      }
    }
    return shown == 0 ? "There are no open risks." : out.toString();
  }

  public String handle(String message, Context context) throws Exception {
    List<String> parts = split(message, '|');
    String command = ((String) parts.get(0)).toLowerCase();
    if (command.equals("list") || command.length() == 0) {
      return list(context);
    }
    if (command.equals("add")) {
      if (parts.size() != 4) {
        return "Use: add | description | probability 1-5 | impact 1-5";
      }
      String text = (String) parts.get(1);
      int p = grade((String) parts.get(2));
      int m = grade((String) parts.get(3));
      if (text.length() == 0 || p < 0 || m < 0) {
        return "Give a description, and probability and impact from 1 to 5.";
      }
      int id = count(context) + 1;
      context.remember("risk." + id, text + "|" + p + "|" + m + "|open");
      context.remember("risks", "" + id);
      return "Added risk #" + id + ": " + text + ", score " + (p * m) + " (" + band(p * m) + ")\n\n" + list(context);
    }
    if (command.startsWith("close")) {
      String digits = parts.size() > 1 ? (String) parts.get(1) : command.substring(5).trim();
      if (digits.startsWith("#")) {
        digits = digits.substring(1);
      }
      String row = context.recall("risk." + digits);
      if (row.length() == 0) {
        return "There is no risk number " + digits + ".";
      }
      context.remember("risk." + digits, row.substring(0, row.lastIndexOf('|')) + "|closed");
      return "Closed risk #" + digits + ".\n\n" + list(context);
    }
    return "Commands: add | description | probability | impact,  close | number,  list";
  }
}
