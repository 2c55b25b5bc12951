public class WordCounter implements Agent {

  public String handle(String message, Context context) throws Exception {
    String text = message == null ? "" : message;
    int words = 0;
    int letters = 0;
    int lines = text.length() == 0 ? 0 : 1;
    int longest = 0;
    String longestWord = "";
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c == '\n') {
        lines++;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
      if (Character.isLetterOrDigit(c) || ((c == '\'' || c == '-') && word.length() > 0)) {
        word.append(c);
      } else if (word.length() > 0) {
        words++;
        if (word.length() > longest) {
          longest = word.length();
          longestWord = word.toString();
        }
        word.setLength(0);
      }
    }
    String answer = "Words: " + words + "\nCharacters: " + text.length() + "\nLetters: " + letters + "\nLines: " + lines;
    if (longest > 0) {
      answer = answer + "\nLongest word: " + longestWord;
    }
    return answer;
  }
}
