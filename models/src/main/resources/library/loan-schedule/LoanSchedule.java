import java.util.ArrayList;
import java.util.List;

public class LoanSchedule implements Agent {

  private List<Double> numbers(String text) {
    List<Double> out = new ArrayList<Double>();
    StringBuilder cur = new StringBuilder();
    String t = text + " ";
    for (int i = 0; i < t.length(); i++) {
      char c = t.charAt(i);
      if (Character.isDigit(c) || (c == '.' && cur.length() > 0)) {
        cur.append(c);
      } else if (c == ',' && cur.length() > 0 && i + 1 < t.length() && Character.isDigit(t.charAt(i + 1))) {
        continue;
      } else if (cur.length() > 0) {
        try {
          out.add(Double.valueOf(cur.toString()));
        } catch (NumberFormatException e) {
          // something like 1.2.3, leave it out
        }
        cur.setLength(0);
      }
    }
    return out;
  }

  private String money(double v) {
    long cents = Math.round(v * 100);
    long rest = Math.abs(cents % 100);
    return (cents / 100) + "." + (rest < 10 ? "0" : "") + rest;
  }

  private String pad(String s, int width) {
    StringBuilder b = new StringBuilder();
    for (int i = s.length(); i < width; i++) {
      b.append(' ');
    }
    return b.append(s).toString();
  }

  public String handle(String message, Context context) throws Exception {
    List<Double> n = numbers(message);
    if (n.size() < 3) {
      return "Please give the amount, the yearly rate and the term, for example: 12000 at 6% for 5 years";
    }
    double amount = ((Double) n.get(0)).doubleValue();
    double rate = ((Double) n.get(1)).doubleValue();
    double term = ((Double) n.get(2)).doubleValue();
    boolean inMonths = message.toLowerCase().indexOf("month") >= 0;
    int months = (int) Math.round(inMonths ? term : term * 12);
    if (amount <= 0 || months < 1 || months > 600 || rate > 100) {
      return "Those numbers do not describe a loan I can compute (1 to 600 months, rate up to 100%).";
    }
    double r = rate / 1200.0;
    double payment = r == 0 ? amount / months : amount * r / (1 - Math.pow(1 + r, -months));
    payment = Math.round(payment * 100) / 100.0;

    StringBuilder out = new StringBuilder();
    out.append("Loan of ").append(money(amount)).append(" at ").append(rate).append("% for ").append(months).append(" months\n");
    out.append("Monthly payment: ").append(money(payment)).append("\n\n");
    out.append(pad("Month", 6)).append(pad("Interest", 12)).append(pad("Principal", 12)).append(pad("Balance", 14)).append("\n");
    double balance = amount;
    double interestTotal = 0;
    double paidTotal = 0;
    for (int m = 1; m <= months; m++) {
      double interest = Math.round(balance * r * 100) / 100.0;
      double principal = payment - interest;
      if (m == months || principal > balance) {
        principal = balance;
      }
      balance = balance - principal;
      interestTotal += interest;
      paidTotal += interest + principal;
      if (months <= 36 || m <= 12 || m % 12 == 0 || m == months) {
        out.append(pad("" + m, 6)).append(pad(money(interest), 12)).append(pad(money(principal), 12));
        out.append(pad(money(balance), 14)).append("\n");
      }
    }
    out.append("\nTotal interest: ").append(money(interestTotal)).append("\n");
    out.append("Total paid: ").append(money(paidTotal));
    return out.toString();
  }
}
