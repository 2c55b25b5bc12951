import java.util.ArrayList;
import java.util.List;

public class CodeReviewer implements Agent {
  private List<String> findings = new ArrayList<String>();

  private void finding(int line, String text) {
    findings.add("line " + line + ": " + text);
  }

  private List<String> lines(String text) {
    List<String> out = new ArrayList<String>();
    int begin = 0;
    while (true) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        out.add(text.substring(begin));
        return out;
      }
      out.add(text.substring(begin, end));
      begin = end + 1;
    }
  }

  private String squeeze(String s) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if (!Character.isWhitespace(s.charAt(i))) sb.append(s.charAt(i));
    }
    return sb.toString();
  }

  // the line without the contents of string and char literals
  private String withoutLiterals(String s) {
    StringBuilder sb = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (quote != 0) {
        if (c == '\\') i++;
        else if (c == quote) {
          quote = 0;
          sb.append(c);
        }
      } else {
        if (c == '"' || c == '\'') quote = c;
        sb.append(c);
      }
    }
    return sb.toString();
  }

  private void checkLine(int n, String raw) {
    String code = withoutLiterals(raw);
    String tight = squeeze(code);
    if (raw.length() > 120) finding(n, "line is " + raw.length() + " characters long, limit is 120");
    if (raw.indexOf('\t') >= 0) finding(n, "tab character, use spaces");
    if (raw.endsWith(" ")) finding(n, "trailing space");
    String upper = raw.toUpperCase();
    if (upper.contains("TODO") || upper.contains("FIXME")) finding(n, "unfinished work (TODO/FIXME)");
    if (code.contains("System.out.print")) finding(n, "prints to System.out, use a logger");
    if (code.contains(".printStackTrace()")) finding(n, "printStackTrace, use a logger");
    if (tight.contains("==\"") || tight.contains("\"==") || tight.contains("!=\"")) {
      finding(n, "compares a string with ==, use equals");
    }
    int c = tight.indexOf("catch(");
    if (c >= 0) {
      int close = tight.indexOf(')', c);
      if (close >= 0 && tight.startsWith("{}", close + 1)) finding(n, "empty catch block hides errors");
      if (tight.startsWith("catch(Throwable", c)) finding(n, "catches Throwable, too broad");
    }
    if (tight.contains("==true") || tight.contains("==false")) finding(n, "comparison with a boolean literal is redundant");
    if (tight.startsWith("import") && tight.endsWith(".*;")) finding(n, "wildcard import");
  }

  public String handle(String message, Context context) throws Exception {
    findings.clear();
    if (message.trim().length() == 0) return "Paste the code you want reviewed.";
    List<String> lines = lines(message);
    int depth = 0;
    boolean negative = false;
    for (int i = 0; i < lines.size(); i++) {
      String raw = (String) lines.get(i);
      checkLine(i + 1, raw);
      String code = withoutLiterals(raw);
      int comment = code.indexOf("//");
      if (comment >= 0) code = code.substring(0, comment);
      for (int k = 0; k < code.length(); k++) {
        if (code.charAt(k) == '{') depth++;
        if (code.charAt(k) == '}') depth--;
        if (depth < 0 && !negative) {
          negative = true;
          finding(i + 1, "closing brace without an opening one");
        }
      }
    }
    if (depth > 0) finding(lines.size(), depth + " brace(s) never closed");
    if (findings.isEmpty()) return "Reviewed " + lines.size() + " line(s): no findings.";
    StringBuilder sb = new StringBuilder();
    sb.append("Reviewed ").append(lines.size()).append(" line(s), ").append(findings.size()).append(" finding(s):");
    for (int i = 0; i < findings.size(); i++) {
      sb.append("\n- ").append((String) findings.get(i));
    }
    return sb.toString();
  }
}
