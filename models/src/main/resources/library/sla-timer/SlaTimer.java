public class SlaTimer implements Agent {

  private long minutesSinceEpoch(String stamp) {
    int y = Integer.parseInt(stamp.substring(0, 4));
    int m = Integer.parseInt(stamp.substring(5, 7));
    int d = Integer.parseInt(stamp.substring(8, 10));
    int hh = Integer.parseInt(stamp.substring(11, 13));
    int mm = Integer.parseInt(stamp.substring(14, 16));
    if (m < 1 || m > 12 || d < 1 || d > 31 || hh > 23 || mm > 59) {
      throw new IllegalArgumentException("not a date and time: " + stamp);
    }
    long days = 0;
    for (int k = 1970; k < y; k++) {
      days += leap(k) ? 366 : 365;
    }
    int[] length = {31, leap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int k = 1; k < m; k++) {
      days += length[k - 1];
    }
    days += d - 1;
    return days * 1440 + hh * 60 + mm;
  }

  private boolean leap(int y) {
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
  }

  private long businessMinutes(long from, long to) {
    long total = 0;
    for (long day = from / 1440; day <= to / 1440; day++) {
      long weekday = (day + 3) % 7; // 0 is Monday, 1 January 1970 was a Thursday
      if (weekday >= 5) {
        continue;
      }
      long open = Math.max(from, day * 1440 + 9 * 60);
      long close = Math.min(to, day * 1440 + 17 * 60);
      if (close > open) {
        total += close - open;
      }
    }
    return total;
  }

  private String after(String message, String word) {
    int at = message.indexOf(word);
    if (at < 0) {
      return "";
    }
    String rest = message.substring(at + word.length()).trim();
    return rest.length() >= 16 ? rest.substring(0, 16) : "";
  }

  private String show(long minutes) {
    long m = Math.abs(minutes);
    return (m / 60) + "h " + (m % 60 < 10 ? "0" : "") + (m % 60) + "m";
  }

  public String handle(String message, Context context) throws Exception {
    String text = message.toLowerCase();
    int hours = 24;
    String priority = "P3";
    if (text.indexOf("p1") >= 0) {
      hours = 4;
      priority = "P1";
    } else if (text.indexOf("p2") >= 0) {
      hours = 8;
      priority = "P2";
    } else if (text.indexOf("p4") >= 0) {
      hours = 40;
      priority = "P4";
    }
    String opened = after(text, "opened");
    if (opened.length() == 0) {
      return "Please write: P2 opened YYYY-MM-DD HH:MM  (and optionally: now YYYY-MM-DD HH:MM)";
    }
    long from;
    long now;
    try {
      from = minutesSinceEpoch(opened);
      String given = after(text, "now");
      now = given.length() > 0 ? minutesSinceEpoch(given) : context.now() / 60000;
    } catch (Exception e) {
      return "I could not read a date: " + e.getMessage();
    }
    if (now < from) {
      return "The ticket was opened after the time you call now.";
    }
    long used = businessMinutes(from, now);
    long left = hours * 60L - used;
    long percent = used * 100 / (hours * 60L);
    StringBuilder out = new StringBuilder();
    out.append(priority).append(" has ").append(hours).append(" business hours (Mon-Fri 9-17)\n");
    out.append("Used: ").append(show(used)).append(" (").append(percent).append("%)\n");
    if (left >= 0) {
      out.append("Left: ").append(show(left)).append("\n");
      out.append(percent >= 75 ? "Status: at risk" : "Status: on track");
    } else {
      out.append("Overdue by ").append(show(left)).append("\nStatus: breached");
      context.publish("sla-breach", message);
    }
    return out.toString();
  }
}
