import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class NumberStats implements Agent {

  private List<String> words(String text) {
    List<String> out = new ArrayList<String>();
    StringBuilder cur = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isWhitespace(c) || c == ',' || c == ';' || c == ':') {
        if (cur.length() > 0) {
          out.add(cur.toString());
          cur.setLength(0);
        }
      } else {
        cur.append(c);
      }
    }
    return out;
  }

  private String show(double v) {
    double r = Math.round(v * 10000.0) / 10000.0;
    if (r == Math.rint(r) && Math.abs(r) < 1e15) return String.valueOf((long) r);
    return String.valueOf(r);
  }

  private double at(List<Double> list, int i) {
    return ((Double) list.get(i)).doubleValue();
  }

  public String handle(String message, Context context) throws Exception {
    List<String> tokens = words(message);
    List<Double> numbers = new ArrayList<Double>();
    List<String> ignored = new ArrayList<String>();
    int k = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = (String) tokens.get(i);
      if (token.equalsIgnoreCase("top") && i + 1 < tokens.size()) {
        try {
          k = Integer.parseInt((String) tokens.get(i + 1));
          i++;
        } catch (NumberFormatException e) {
          k = 3;
        }
        continue;
      }
      try {
        numbers.add(Double.valueOf(Double.parseDouble(token)));
      } catch (NumberFormatException e) {
        ignored.add(token);
      }
    }
    if (numbers.isEmpty()) {
      return "Send me some numbers, for example: 4 8 15 16 23 42 top 2";
    }
    Collections.sort(numbers);
    int n = numbers.size();
    double sum = 0.0;
    for (int i = 0; i < n; i++) sum += at(numbers, i);
    double mean = sum / n;
    double squares = 0.0;
    for (int i = 0; i < n; i++) {
      double d = at(numbers, i) - mean;
      squares += d * d;
    }
    double stdev = n > 1 ? Math.sqrt(squares / (n - 1)) : 0.0;
    double median = n % 2 == 1 ? at(numbers, n / 2) : (at(numbers, n / 2 - 1) + at(numbers, n / 2)) / 2.0;

    StringBuilder sb = new StringBuilder();
    sb.append("count: ").append(n).append("\n");
    sb.append("sum: ").append(show(sum)).append("\n");
    sb.append("mean: ").append(show(mean)).append("\n");
    sb.append("median: ").append(show(median)).append("\n");
    sb.append("stdev (sample): ").append(show(stdev)).append("\n");
    sb.append("min: ").append(show(at(numbers, 0))).append("\n");
    sb.append("max: ").append(show(at(numbers, n - 1)));
    if (k > 0) {
      sb.append("\ntop ").append(k).append(": ");
      for (int i = 0; i < k && i < n; i++) {
        if (i > 0) sb.append(", ");
        sb.append(show(at(numbers, n - 1 - i)));
      }
    }
    if (!ignored.isEmpty()) {
      sb.append("\n(not numbers, ignored: ");
      for (int i = 0; i < ignored.size() && i < 10; i++) {
        if (i > 0) sb.append(", ");
        sb.append((String) ignored.get(i));
      }
      sb.append(")");
    }
    return sb.toString();
  }
}
