import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class CitationFormatter implements Agent {

  private List<String> cut(String text, String separator) {
    List<String> out = new ArrayList<String>();
    int from = 0;
    while (from <= text.length()) {
      int at = text.indexOf(separator, from);
      if (at < 0) {
        at = text.length();
      }
      String part = text.substring(from, at).trim();
      if (part.length() > 0) {
        out.add(part);
      }
      from = at + separator.length();
    }
    return out;
  }

  private String lastName(String person) {
    int space = person.lastIndexOf(' ');
    return space < 0 ? person : person.substring(space + 1);
  }

  private String firstNames(String person) {
    int space = person.lastIndexOf(' ');
    return space < 0 ? "" : person.substring(0, space);
  }

  private String initials(String person) {
    StringBuilder sb = new StringBuilder();
    List<String> parts = cut(firstNames(person), " ");
    for (int i = 0; i < parts.size(); i++) {
      sb.append(i > 0 ? " " : "").append(Character.toUpperCase(((String) parts.get(i)).charAt(0))).append('.');
    }
    return sb.toString();
  }

  private String inverted(String person) {
    String first = firstNames(person);
    return first.length() == 0 ? person : lastName(person) + ", " + first;
  }

  private String apaAuthors(List<String> authors) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < authors.size(); i++) {
      String person = (String) authors.get(i);
      if (i > 0) {
        sb.append(i == authors.size() - 1 ? ", & " : ", ");
      }
      String ini = initials(person);
      sb.append(lastName(person)).append(ini.length() > 0 ? ", " + ini : "");
    }
    return sb.toString();
  }

  private String longAuthors(List<String> authors, int etAlFrom) {
    String first = inverted((String) authors.get(0));
    if (authors.size() >= etAlFrom) {
      return first + ", et al";
    }
    StringBuilder sb = new StringBuilder(first);
    for (int i = 1; i < authors.size(); i++) {
      sb.append(i == authors.size() - 1 ? ", and " : ", ").append((String) authors.get(i));
    }
    return sb.toString();
  }

  private String get(Map<String, String> map, String key, String otherwise) {
    String v = (String) map.get(key);
    return v == null || v.length() == 0 ? otherwise : v;
  }

  private String dot(String s) {
    return s.endsWith(".") ? s : s + ".";
  }

  public String handle(String message, Context context) throws Exception {
    Map<String, String> fields = new HashMap<String, String>();
    List<String> parts = cut((message == null ? "" : message).replace('\n', ';'), ";");
    for (int i = 0; i < parts.size(); i++) {
      String part = (String) parts.get(i);
      int colon = part.indexOf(':');
      if (colon > 0) {
        fields.put(part.substring(0, colon).trim().toLowerCase(), part.substring(colon + 1).trim());
      }
    }
    String authorText = get(fields, "author", get(fields, "authors", ""));
    String title = get(fields, "title", "");
    if (authorText.length() == 0 || title.length() == 0) {
      return "I need at least author and title, like this:\n"
          + "author: Jane Austen; title: Emma; year: 1815; publisher: John Murray; city: London";
    }
    List<String> authors = cut(authorText.replace(" & ", " and "), " and ");
    String year = get(fields, "year", "n.d.");
    String publisher = get(fields, "publisher", "");
    String city = get(fields, "city", "");
    String place = city.length() > 0 && publisher.length() > 0 ? city + ": " + publisher : city + publisher;

    StringBuilder sb = new StringBuilder();
    sb.append("APA: ").append(apaAuthors(authors)).append(" (").append(year).append("). ").append(dot(title));
    if (publisher.length() > 0) {
      sb.append(" ").append(dot(publisher));
    }
    sb.append("\nMLA: ").append(dot(longAuthors(authors, 3))).append(" ").append(dot(title)).append(" ");
    sb.append(publisher.length() > 0 ? publisher + ", " : "").append(dot(year));
    sb.append("\nChicago: ").append(dot(longAuthors(authors, 4))).append(" ").append(dot(title)).append(" ");
    sb.append(place.length() > 0 ? place + ", " : "").append(dot(year));
    return sb.toString();
  }
}
