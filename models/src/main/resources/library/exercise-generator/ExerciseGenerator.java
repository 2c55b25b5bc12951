public class ExerciseGenerator implements Agent {

  private int count(String text) {
    int n = 0;
    boolean seen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        n = n * 10 + (c - '0');
        seen = true;
        if (n > 50) {
          return 50;
        }
      } else if (seen) {
        break;
      }
    }
    return seen && n > 0 ? n : 10;
  }

  private int pick(Context context, int low, int high) {
    return low + (int) Math.floor(context.random() * (high - low + 1));
  }

  private char operation(String text, Context context) {
    if (text.indexOf("multi") >= 0 || text.indexOf("times") >= 0) {
      return '*';
    }
    if (text.indexOf("divi") >= 0) {
      return '/';
    }
    if (text.indexOf("subtr") >= 0 || text.indexOf("minus") >= 0) {
      return '-';
    }
    if (text.indexOf("add") >= 0 || text.indexOf("plus") >= 0) {
      return '+';
    }
    String all = "+-*/";
    return all.charAt(pick(context, 0, 3));
  }

  public String handle(String message, Context context) throws Exception {
    String text = message.toLowerCase();
    int n = count(text);
    String level = "medium";
    int low = 2;
    int high = 20;
    if (text.indexOf("easy") >= 0) {
      level = "easy";
      low = 1;
      high = 10;
    } else if (text.indexOf("hard") >= 0) {
      level = "hard";
      low = 12;
      high = 99;
    }
    StringBuilder questions = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    for (int i = 1; i <= n; i++) {
      char op = operation(text, context);
      int a = pick(context, low, high);
      int b = pick(context, low, high);
      int result;
      if (op == '+') {
        result = a + b;
      } else if (op == '-') {
        if (b > a) {
          int t = a;
          a = b;
          b = t;
        }
        result = a - b;
      } else if (op == '*') {
        result = a * b;
      } else {
        result = a;
        a = result * b;
      }
      questions.append(i).append(". ").append(a).append(" ").append(op).append(" ").append(b).append(" = ____\n");
      answers.append(i).append(". ").append(result).append("\n");
    }
    return "Exercises (" + level + ", " + n + " questions)\n" + questions.toString() + "\nAnswer key\n" + answers.toString();
  }
}
