import java.util.HashMap;
import java.util.Map;

public class UnitConverter implements Agent {
  private Map<String, Double> factors = new HashMap<String, Double>();
  private Map<String, String> kinds = new HashMap<String, String>();

  private void unit(String kind, double factor, String name) {
    factors.put(name, Double.valueOf(factor));
    kinds.put(name, kind);
  }

  private void load() {
    if (!factors.isEmpty()) return;
    unit("length", 1.0, "m");
    unit("length", 1000.0, "km");
    unit("length", 0.01, "cm");
    unit("length", 0.001, "mm");
    unit("length", 1609.344, "mile");
    unit("length", 1609.344, "mi");
    unit("length", 0.9144, "yard");
    unit("length", 0.3048, "ft");
    unit("length", 0.3048, "feet");
    unit("length", 0.0254, "inch");
    unit("length", 0.0254, "inches");
    unit("mass", 1.0, "kg");
    unit("mass", 0.001, "g");
    unit("mass", 0.45359237, "lb");
    unit("mass", 0.45359237, "pound");
    unit("mass", 0.028349523125, "oz");
    unit("volume", 1.0, "l");
    unit("volume", 1.0, "liter");
    unit("volume", 0.001, "ml");
    unit("volume", 3.785411784, "gallon");
    unit("time", 1.0, "second");
    unit("time", 60.0, "minute");
    unit("time", 3600.0, "hour");
    unit("time", 86400.0, "day");
  }

  private String normal(String name) {
    String n = name.toLowerCase();
    if (factors.containsKey(n)) return n;
    if (n.endsWith("s") && factors.containsKey(n.substring(0, n.length() - 1))) {
      return n.substring(0, n.length() - 1);
    }
    if (n.equals("celsius") || n.equals("c")) return "c";
    if (n.equals("fahrenheit") || n.equals("f")) return "f";
    if (n.equals("kelvin") || n.equals("k")) return "k";
    return "";
  }

  private boolean temperature(String u) {
    return u.equals("c") || u.equals("f") || u.equals("k");
  }

  private double convertTemperature(double v, String from, String to) {
    double celsius = v;
    if (from.equals("f")) celsius = (v - 32.0) * 5.0 / 9.0;
    if (from.equals("k")) celsius = v - 273.15;
    if (to.equals("f")) return celsius * 9.0 / 5.0 + 32.0;
    if (to.equals("k")) return celsius + 273.15;
    return celsius;
  }

  private String round(double v) {
    double r = Math.round(v * 10000.0) / 10000.0;
    if (r == Math.rint(r) && Math.abs(r) < 1e15) return String.valueOf((long) r);
    return String.valueOf(r);
  }

  public String handle(String message, Context context) throws Exception {
    load();
    String usage = "Write it like: 5 km to miles, or 70 F in C";
    String text = message.trim();
    if (text.toLowerCase().startsWith("convert ")) text = text.substring(8).trim();
    int i = 0;
    while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.'
        || text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    if (i == 0) return usage;
    double value;
    try {
      value = Double.parseDouble(text.substring(0, i));
    } catch (NumberFormatException e) {
      return "I can't read the number " + text.substring(0, i) + ". " + usage;
    }
    String rest = text.substring(i).trim();
    int cut = rest.indexOf(" to ");
    if (cut < 0) cut = rest.indexOf(" in ");
    if (cut < 0) return usage;
    String fromName = rest.substring(0, cut).trim();
    String toName = rest.substring(cut + 4).trim();
    if (toName.endsWith("?") || toName.endsWith(".")) toName = toName.substring(0, toName.length() - 1);
    String from = normal(fromName);
    String to = normal(toName);
    if (from.length() == 0) return "I don't know the unit " + fromName + ".";
    if (to.length() == 0) return "I don't know the unit " + toName + ".";
    if (temperature(from) && temperature(to)) {
      return round(value) + " " + fromName + " = " + round(convertTemperature(value, from, to)) + " " + toName;
    }
    String fromKind = temperature(from) ? "temperature" : (String) kinds.get(from);
    String toKind = temperature(to) ? "temperature" : (String) kinds.get(to);
    if (!fromKind.equals(toKind)) {
      return "Can't convert " + fromKind + " (" + fromName + ") to " + toKind + " (" + toName + ").";
    }
    double result = value * ((Double) factors.get(from)).doubleValue() / ((Double) factors.get(to)).doubleValue();
    return round(value) + " " + fromName + " = " + round(result) + " " + toName;
  }
}
