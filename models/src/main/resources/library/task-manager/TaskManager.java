import java.util.ArrayList;
import java.util.List;

public class TaskManager implements Agent {
  private int maxParts = 5;

  private List<String> lines(String text) {
    List<String> out = new ArrayList<String>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        String line = clean(text.substring(begin, i));
        if (line.length() > 0 && out.size() < maxParts) out.add(line);
        begin = i + 1;
      }
    }
    return out;
  }

  // drops "1.", "2)", "-" and the like from the front of a line
  private String clean(String raw) {
    String line = raw.trim();
    int i = 0;
    while (i < line.length() && (Character.isDigit(line.charAt(i)) || ".)-* ".indexOf(line.charAt(i)) >= 0)) {
      i++;
    }
    return line.substring(i).trim();
  }

  private String work(String task, String part, int number, Context context) {
    String order = "You work on one part of a larger task.\nWhole task: " + task
        + "\nYour part: " + part + "\nAnswer with the result of your part only.";
    for (int attempt = 1; attempt <= 2; attempt++) {
      try {
        String reply = context.ask("role:worker", order).trim();
        if (reply.length() > 0) return reply;
        context.log("part " + number + ": empty reply, attempt " + attempt);
      } catch (Exception e) {
        context.log("part " + number + " failed, attempt " + attempt + ": " + e.getMessage());
      }
    }
    return "";
  }

  public String handle(String message, Context context) throws Exception {
    String task = message.trim();
    if (task.length() == 0) return "Give me a task and I have it done in parts.";
    String plan = context.llm("You split tasks for a team. Answer with 2 to " + maxParts
        + " lines, one independent part a line, nothing else.", task);
    List<String> parts = lines(plan);
    if (parts.isEmpty()) parts.add(task);

    StringBuilder overview = new StringBuilder();
    StringBuilder results = new StringBuilder();
    int missing = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = (String) parts.get(i);
      String result = work(task, part, i + 1, context);
      overview.append(i + 1).append(". ").append(part);
      if (result.length() == 0) {
        missing++;
        overview.append(" (no worker delivered)");
      } else {
        results.append("Part ").append(i + 1).append(": ").append(part).append("\n").append(result).append("\n\n");
      }
      overview.append("\n");
    }
    if (missing == parts.size()) {
      return "I split the task but no worker delivered anything.\n" + overview.toString();
    }
    String combined = context.llm("You combine the work of a team into one clear answer without repeating yourself.",
        "Task: " + task + "\n\nResults of the team:\n" + results.toString()).trim();
    if (combined.length() == 0) combined = results.toString().trim();
    context.publish("tasks", "finished: " + task + " (" + (parts.size() - missing) + "/" + parts.size() + " parts)");
    return "Parts:\n" + overview.toString() + "\nResult:\n" + combined;
  }
}
