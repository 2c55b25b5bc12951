import java.util.ArrayList;
import java.util.List;

public class CsvTable implements Agent {

  private List<List<String>> parse(String text) {
    boolean oneLine = text.indexOf('\n') < 0;
    List<List<String>> rows = new ArrayList<List<String>>();
    List<String> row = new ArrayList<String>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString().trim());
        cell.setLength(0);
      } else if (c == '\n' || (oneLine && c == '|')) {
        row.add(cell.toString().trim());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<String>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString().trim());
      rows.add(row);
    }
    return rows;
  }

  private String cell(List<String> row, int c) {
    return c < row.size() ? (String) row.get(c) : "";
  }

  private String pad(String s, int width) {
    StringBuilder sb = new StringBuilder(s);
    while (sb.length() < width) sb.append(' ');
    return sb.toString();
  }

  private String number(double v) {
    double r = Math.round(v * 100.0) / 100.0;
    return r == Math.rint(r) ? String.valueOf((long) r) : String.valueOf(r);
  }

  public String handle(String message, Context context) throws Exception {
    List<List<String>> rows = parse(message.trim());
    if (rows.size() < 2) {
      return "Send a header row and at least one data row of CSV.";
    }
    int columns = 0;
    for (int r = 0; r < rows.size(); r++) {
      columns = Math.max(columns, ((List<String>) rows.get(r)).size());
    }
    List<String> totals = new ArrayList<String>();
    for (int c = 0; c < columns; c++) {
      double sum = 0.0;
      boolean numeric = true;
      for (int r = 1; r < rows.size() && numeric; r++) {
        try {
          sum += Double.parseDouble(cell((List<String>) rows.get(r), c));
        } catch (NumberFormatException e) {
          numeric = false;
        }
      }
      if (numeric) totals.add(number(sum));
      else totals.add(c == 0 ? "TOTAL" : "");
    }
    int dataRows = rows.size() - 1;
    rows.add(totals);
    int[] width = new int[columns];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns; c++) {
        width[c] = Math.max(width[c], cell((List<String>) rows.get(r), c).length());
      }
    }
    StringBuilder sb = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns; c++) {
        if (c > 0) sb.append(" | ");
        sb.append(pad(cell((List<String>) rows.get(r), c), width[c]));
      }
      sb.append("\n");
      if (r == 0 || r == rows.size() - 2) {
        for (int c = 0; c < columns; c++) {
          if (c > 0) sb.append("-+-");
          for (int i = 0; i < width[c]; i++) sb.append('-');
        }
        sb.append("\n");
      }
    }
    sb.append(dataRows).append(" rows, ").append(columns).append(" columns");
    return sb.toString();
  }
}
