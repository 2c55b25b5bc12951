import java.util.ArrayList;
import java.util.List;

public class DateGap implements Agent {

  private boolean leap(int y) {
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
  }

  private int monthLength(int y, int m) {
    if (m == 2) return leap(y) ? 29 : 28;
    if (m == 4 || m == 6 || m == 9 || m == 11) return 30;
    return 31;
  }

  // days since 1970-01-01
  private long dayNumber(int y, int m, int d) {
    long yy = m <= 2 ? y - 1 : y;
    long era = (yy >= 0 ? yy : yy - 399) / 400;
    long yoe = yy - era * 400;
    long mp = (m + 9) % 12;
    long doy = (153 * mp + 2) / 5 + d - 1;
    long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
  }

  private int weekday(long day) {
    int w = (int) ((day + 3) % 7);   // 0 is Monday, 1970-01-01 was a Thursday
    return w < 0 ? w + 7 : w;
  }

  private boolean digits(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!Character.isDigit(s.charAt(i))) return false;
    }
    return s.length() > 0;
  }

  private List<Long> find(String text, Context context) {
    List<Long> out = new ArrayList<Long>();
    String low = text.toLowerCase();
    for (int i = 0; i < low.length(); i++) {
      if (low.startsWith("today", i)) {
        out.add(Long.valueOf(context.now() / 86400000L));
        i += 4;
        continue;
      }
      if (i + 10 > low.length() || low.charAt(i + 4) != '-' || low.charAt(i + 7) != '-') continue;
      String y = low.substring(i, i + 4);
      String m = low.substring(i + 5, i + 7);
      String d = low.substring(i + 8, i + 10);
      if (!digits(y) || !digits(m) || !digits(d)) continue;
      int year = Integer.parseInt(y);
      int month = Integer.parseInt(m);
      int day = Integer.parseInt(d);
      if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) {
        throw new IllegalArgumentException(low.substring(i, i + 10) + " is not a date of the calendar");
      }
      out.add(Long.valueOf(dayNumber(year, month, day)));
      i += 9;
    }
    return out;
  }

  private String dayName(int w) {
    String[] names = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[w];
  }

  public String handle(String message, Context context) throws Exception {
    List<Long> dates;
    try {
      dates = find(message, context);
    } catch (IllegalArgumentException e) {
      return "Sorry, " + e.getMessage() + ".";
    }
    if (dates.size() < 2) {
      return "Give me two dates like 2024-01-15 to 2024-03-01 (you may also write today).";
    }
    long a = ((Long) dates.get(0)).longValue();
    long b = ((Long) dates.get(1)).longValue();
    long first = Math.min(a, b);
    long last = Math.max(a, b);
    long days = last - first;
    long working = (days / 7) * 5;
    for (long d = first + (days / 7) * 7; d < last; d++) {
      if (weekday(d) < 5) working++;
    }
    StringBuilder sb = new StringBuilder();
    sb.append("From a ").append(dayName(weekday(first))).append(" to a ").append(dayName(weekday(last))).append(":\n");
    sb.append(days).append(" days\n");
    sb.append(days / 7).append(" weeks and ").append(days % 7).append(" days\n");
    sb.append(working).append(" working days (Monday to Friday, the last day not counted)");
    if (a > b) sb.append("\nNote: the second date is the earlier one.");
    return sb.toString();
  }
}
