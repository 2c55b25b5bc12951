public class FollowUpScheduler implements Agent {
  private String[] weekday = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

  private long toDays(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yoe = y - era * 400;
    int mp = month > 2 ? month - 3 : month + 9;
    int doy = (153 * mp + 2) / 5 + day - 1;
    int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097L + doe - 719468L;
  }

  private String two(long n) {
    return n < 10 ? "0" + n : "" + n;
  }

  private String fromDays(long days) {
    long z = days + 719468L;
    long era = z / 146097L;
    long doe = z - era * 146097L;
    long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    long mp = (5 * doy + 2) / 153;
    long d = doy - (153 * mp + 2) / 5 + 1;
    long m = mp < 10 ? mp + 3 : mp - 9;
    long y = yoe + era * 400 + (m <= 2 ? 1 : 0);
    return y + "-" + two(m) + "-" + two(d);
  }

  private int[] plan(String text) {
    if (text.indexOf("heart failure") >= 0) {
      return new int[] {7, 14, 30, 90};
    }
    if (text.indexOf("surgery") >= 0 || text.indexOf("operation") >= 0) {
      return new int[] {10, 42};
    }
    if (text.indexOf("stroke") >= 0) {
      return new int[] {14, 42, 180};
    }
    if (text.indexOf("copd") >= 0 || text.indexOf("pneumonia") >= 0) {
      return new int[] {14, 42};
    }
    return new int[] {14, 42, 84};
  }

  public String handle(String message, Context context) throws Exception {
    String text = message.toLowerCase();
    int at = -1;
    for (int i = 0; i + 10 <= text.length(); i++) {
      if (text.charAt(i + 4) == '-' && text.charAt(i + 7) == '-' && Character.isDigit(text.charAt(i))) {
        at = i;
        break;
      }
    }
    if (at < 0) {
      return "Please give the discharge date as YYYY-MM-DD, for example: heart failure 2026-03-06";
    }
    long discharge;
    try {
      int y = Integer.parseInt(text.substring(at, at + 4));
      int m = Integer.parseInt(text.substring(at + 5, at + 7));
      int d = Integer.parseInt(text.substring(at + 8, at + 10));
      if (m < 1 || m > 12 || d < 1 || d > 31) {
        return "That is not a date: " + text.substring(at, at + 10);
      }
      discharge = toDays(y, m, d);
    } catch (NumberFormatException e) {
      return "I could not read the date, please write YYYY-MM-DD.";
    }
    if (!fromDays(discharge).equals(text.substring(at, at + 10))) {
      return "There is no such day: " + text.substring(at, at + 10);
    }
    int[] steps = plan(text);
    StringBuilder out = new StringBuilder();
    out.append("Follow-up visits after discharge on ").append(fromDays(discharge)).append("\n");
    for (int i = 0; i < steps.length; i++) {
      long visit = discharge + steps[i];
      int wd = (int) ((visit + 4) % 7);
      String note = "";
      if (wd == 6) {
        visit += 2;
        note = " (moved from Saturday)";
      } else if (wd == 0) {
        visit += 1;
        note = " (moved from Sunday)";
      }
      wd = (int) ((visit + 4) % 7);
      out.append(i + 1).append(". ").append(fromDays(visit)).append(" ").append(weekday[wd]);
      out.append(", day ").append(visit - discharge).append(note).append("\n");
    }
    out.append("Intervals are defaults, the treating clinician may change them.");
    return out.toString();
  }
}
