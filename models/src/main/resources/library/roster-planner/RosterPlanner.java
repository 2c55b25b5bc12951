import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class RosterPlanner implements Agent {
  private String[] days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  public String handle(String message, Context context) throws Exception {
    Map<String, String> available = new LinkedHashMap<String, String>();
    Map<String, Integer> shifts = new LinkedHashMap<String, Integer>();
    List<String> people = new ArrayList<String>();
    String text = message + ";";
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';' || c == '\n') {
        String part = text.substring(from, i);
        from = i + 1;
        int colon = part.indexOf(':');
        if (colon > 0) {
          String person = part.substring(0, colon).trim();
          if (!people.contains(person)) {
            people.add(person);
          }
          available.put(person, part.substring(colon + 1).toLowerCase());
          shifts.put(person, Integer.valueOf(0));
        }
      }
    }
    if (people.isEmpty()) {
      return "Send availability like: Ana: mon tue wed; Bob: mon thu fri; Cy: any";
    }
    // fill the day with the fewest candidates first
    String[] chosen = new String[days.length];
    boolean[] filled = new boolean[days.length];
    for (int round = 0; round < days.length; round++) {
      int bestDay = -1;
      int fewest = Integer.MAX_VALUE;
      for (int d = 0; d < days.length; d++) {
        if (filled[d]) {
          continue;
        }
        int n = 0;
        for (int p = 0; p < people.size(); p++) {
          if (can((String) available.get(people.get(p)), d)) {
            n++;
          }
        }
        if (n < fewest) {
          fewest = n;
          bestDay = d;
        }
      }
      filled[bestDay] = true;
      String best = "";
      int least = Integer.MAX_VALUE;
      for (int p = 0; p < people.size(); p++) {
        String person = (String) people.get(p);
        int have = ((Integer) shifts.get(person)).intValue();
        if (can((String) available.get(person), bestDay) && have < least) {
          least = have;
          best = person;
        }
      }
      chosen[bestDay] = best;
      if (best.length() > 0) {
        shifts.put(best, Integer.valueOf(least + 1));
      }
    }
    StringBuilder out = new StringBuilder("Roster\n");
    int open = 0;
    for (int d = 0; d < days.length; d++) {
      out.append(days[d]).append(": ");
      if (chosen[d].length() == 0) {
        out.append("NOBODY AVAILABLE");
        open++;
      } else {
        out.append(chosen[d]);
      }
      out.append("\n");
    }
    out.append("\nShifts each\n");
    for (int p = 0; p < people.size(); p++) {
      out.append(people.get(p)).append(": ").append(shifts.get(people.get(p))).append("\n");
    }
    if (open > 0) {
      out.append(open).append(" day(s) still need somebody.");
    }
    return out.toString();
  }

  private boolean can(String availability, int day) {
    return availability.indexOf("any") >= 0 || availability.indexOf(days[day].toLowerCase()) >= 0;
  }
}
