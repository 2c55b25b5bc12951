public class VitalSigns implements Agent {

  private double value(String text, String name) {
    int at = text.indexOf(name + " ");
    if (at < 0) {
      at = text.indexOf(name + "=");
    }
    if (at < 0) {
      return -1;
    }
    int i = at + name.length();
    while (i < text.length() && !Character.isDigit(text.charAt(i))) {
      i++;
    }
    int start = i;
    while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    try {
      return Double.parseDouble(text.substring(start, i));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private int respiration(double v) {
    if (v <= 8 || v >= 25) return 3;
    if (v >= 21) return 2;
    return v <= 11 ? 1 : 0;
  }

  private int oxygen(double v) {
    if (v <= 91) return 3;
    if (v <= 93) return 2;
    return v <= 95 ? 1 : 0;
  }

  private int systolic(double v) {
    if (v <= 90 || v >= 220) return 3;
    if (v <= 100) return 2;
    return v <= 110 ? 1 : 0;
  }

  private int pulse(double v) {
    if (v <= 40 || v >= 131) return 3;
    if (v >= 111) return 2;
    return v <= 50 || v >= 91 ? 1 : 0;
  }

  private int temperature(double v) {
    if (v <= 35.0) return 3;
    if (v >= 39.1) return 2;
    return v <= 36.0 || v >= 38.1 ? 1 : 0;
  }

  public String handle(String message, Context context) throws Exception {
    String text = message.toLowerCase();
    String[] names = {"rr", "spo2", "sys", "hr", "temp"};
    String[] labels = {"Respiration", "Oxygen saturation", "Systolic pressure", "Pulse", "Temperature"};
    StringBuilder out = new StringBuilder();
    StringBuilder missing = new StringBuilder();
    int score = 0;
    boolean red = false;
    for (int i = 0; i < names.length; i++) {
      double v = value(text, names[i]);
      if (v < 0) {
        missing.append(missing.length() > 0 ? ", " : "").append(names[i]);
        continue;
      }
      int points;
      if (i == 0) points = respiration(v);
      else if (i == 1) points = oxygen(v);
      else if (i == 2) points = systolic(v);
      else if (i == 3) points = pulse(v);
      else points = temperature(v);
      score += points;
      red = red || points == 3;
      out.append(labels[i]).append(" ").append(v).append(": ").append(points).append("\n");
    }
    if (missing.length() > 0) {
      return "I also need: " + missing.toString() + ". Example: rr 18 spo2 97 sys 120 hr 80 temp 36.8 alert";
    }
    boolean confused = text.indexOf("confus") >= 0 || text.indexOf("unresponsive") >= 0 || text.indexOf("drowsy") >= 0;
    if (confused) {
      score += 3;
      red = true;
      out.append("Consciousness: 3\n");
    } else {
      out.append("Consciousness (alert): 0\n");
    }
    if (text.indexOf("oxygen on") >= 0 || text.indexOf("on oxygen") >= 0) {
      score += 2;
      out.append("Supplemental oxygen: 2\n");
    }
    String advice;
    if (score >= 7) advice = "HIGH: emergency assessment, continuous monitoring.";
    else if (score >= 5) advice = "MEDIUM: urgent review by a clinician, at least hourly observations.";
    else if (red) advice = "LOW-MEDIUM: one sign is in the red band, urgent ward review.";
    else advice = "LOW: observe every 4 to 12 hours.";
    if (score >= 5) {
      context.publish("ward-alerts", "Early warning score " + score + " from " + context.sender() + ": " + message);
    }
    return "Early warning score: " + score + "\n" + advice + "\n" + out.toString();
  }
}
