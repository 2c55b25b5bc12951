public class TreatmentPlan implements Agent {
  // condition, lowest age, highest age, treatment, allergy class it clashes with, alternative
  private String[][] guideline = {
    {"otitis media", "0", "17", "amoxicillin, weight based, 5 to 7 days", "penicillin", "azithromycin, weight based, 3 days"},
    {"otitis media", "18", "120", "amoxicillin 500 mg three times a day, 5 days", "penicillin", "doxycycline 200 mg then 100 mg a day, 5 days"},
    {"hypertension", "18", "54", "ACE inhibitor, for example ramipril 2.5 mg a day", "ace inhibitor", "angiotensin receptor blocker, for example losartan 50 mg a day"},
    {"hypertension", "55", "120", "calcium channel blocker, for example amlodipine 5 mg a day", "amlodipine", "thiazide-like diuretic, for example indapamide 2.5 mg a day"},
    {"type 2 diabetes", "18", "120", "metformin 500 mg a day, raised slowly, with lifestyle advice", "metformin", "DPP-4 inhibitor, for example sitagliptin 100 mg a day"},
    {"uncomplicated uti", "16", "120", "nitrofurantoin 100 mg twice a day, 3 days", "nitrofurantoin", "trimethoprim 200 mg twice a day, 3 days"},
    {"asthma", "12", "120", "low dose inhaled corticosteroid with formoterol as needed", "formoterol", "low dose inhaled corticosteroid and salbutamol as needed"}
  };

  private String field(String text, String name) {
    int at = text.indexOf(name + ":");
    if (at < 0) {
      return "";
    }
    int start = at + name.length() + 1;
    int end = text.indexOf(';', start);
    int nl = text.indexOf('\n', start);
    if (end < 0 || (nl >= 0 && nl < end)) {
      end = nl;
    }
    return (end < 0 ? text.substring(start) : text.substring(start, end)).trim();
  }

  private String known() {
    StringBuilder out = new StringBuilder();
    String last = "";
    for (int i = 0; i < guideline.length; i++) {
      if (!guideline[i][0].equals(last)) {
        out.append(out.length() > 0 ? ", " : "").append(guideline[i][0]);
        last = guideline[i][0];
      }
    }
    return out.toString();
  }

  public String handle(String message, Context context) throws Exception {
    String text = message.toLowerCase();
    String condition = field(text, "condition");
    String allergies = field(text, "allergies");
    if (condition.length() == 0) {
      return "Send: condition: <name>; age: <years>; allergies: <list or none>\nConditions I know: " + known();
    }
    int age;
    try {
      age = Integer.parseInt(field(text, "age"));
    } catch (NumberFormatException e) {
      return "Please add the age in whole years, for example age: 42";
    }
    if (age < 0 || age > 120) {
      return "The age " + age + " is not plausible.";
    }
    boolean seen = false;
    for (int i = 0; i < guideline.length; i++) {
      String[] row = guideline[i];
      if (condition.indexOf(row[0]) < 0) {
        continue;
      }
      seen = true;
      if (age < Integer.parseInt(row[1]) || age > Integer.parseInt(row[2])) {
        continue;
      }
      boolean clash = allergies.indexOf(row[4]) >= 0;
      StringBuilder out = new StringBuilder();
      out.append("Condition: ").append(row[0]).append(", age ").append(age).append("\n");
      out.append("Guideline suggestion: ").append(clash ? row[5] : row[3]).append("\n");
      if (clash) {
        out.append("Reason: the usual first line is avoided because of the allergy to ").append(row[4]).append(".\n");
      } else if (allergies.length() == 0) {
        out.append("Allergies were not given, check them first.\n");
      }
      out.append("This is a table look-up only: the treating clinician decides and signs off.");
      context.log("looked up " + row[0]);
      return out.toString();
    }
    if (seen) {
      return "The table has " + condition + " but not for age " + age + ". Please refer to a clinician.";
    }
    return "The table has no entry for " + condition + ". Conditions I know: " + known() + ". Please refer to a clinician.";
  }
}
