public class PongFrame implements Agent {
  private int width = 32;
  private int height = 11;
  private int paddle = 3;
  private int ballX;
  private int ballY;
  private int dx;
  private int dy;
  private int mine;
  private int theirs;
  private int scoreMine;
  private int scoreTheirs;

  private void serve(int direction, Context context) {
    ballX = width / 2;
    ballY = height / 2;
    dx = direction;
    dy = context.random() < 0.5 ? -1 : 1;
  }

  private void fresh(Context context) {
    mine = (height - paddle) / 2;
    theirs = mine;
    scoreMine = 0;
    scoreTheirs = 0;
    serve(1, context);
  }

  private boolean load(String saved) {
    if (saved.length() == 0) return false;
    int[] v = new int[8];
    int n = 0;
    int begin = 0;
    try {
      for (int i = 0; i <= saved.length(); i++) {
        if (i == saved.length() || saved.charAt(i) == ',') {
          if (n == v.length) return false;
          v[n++] = Integer.parseInt(saved.substring(begin, i));
          begin = i + 1;
        }
      }
    } catch (NumberFormatException e) {
      return false;
    }
    if (n < v.length) return false;
    ballX = v[0];
    ballY = v[1];
    dx = v[2];
    dy = v[3];
    mine = v[4];
    theirs = v[5];
    scoreMine = v[6];
    scoreTheirs = v[7];
    return true;
  }

  private String save() {
    return ballX + "," + ballY + "," + dx + "," + dy + "," + mine + "," + theirs + "," + scoreMine + "," + scoreTheirs;
  }

  private int clamp(int y) {
    return Math.max(0, Math.min(height - paddle, y));
  }

  private void step(Context context) {
    int centre = theirs + paddle / 2;
    if (dx > 0 && ballY > centre) theirs = clamp(theirs + 1);
    if (dx > 0 && ballY < centre) theirs = clamp(theirs - 1);
    if (ballY + dy < 0 || ballY + dy >= height) dy = -dy;
    ballX += dx;
    ballY += dy;
    if (ballX <= 1 && dx < 0) {
      if (ballY >= mine && ballY < mine + paddle) {
        dx = 1;
        ballX = 1;
      } else {
        scoreTheirs++;
        serve(1, context);
      }
    } else if (ballX >= width - 2 && dx > 0) {
      if (ballY >= theirs && ballY < theirs + paddle) {
        dx = -1;
        ballX = width - 2;
      } else {
        scoreMine++;
        serve(-1, context);
      }
    }
  }

  private String frame() {
    StringBuilder sb = new StringBuilder();
    StringBuilder wall = new StringBuilder("+");
    for (int x = 0; x < width; x++) wall.append('-');
    wall.append("+\n");
    sb.append("You ").append(scoreMine).append(" : ").append(scoreTheirs).append(" Computer\n");
    sb.append(wall.toString());
    for (int y = 0; y < height; y++) {
      sb.append('|');
      for (int x = 0; x < width; x++) {
        char c = ' ';
        if (x == 0 && y >= mine && y < mine + paddle) c = '#';
        if (x == width - 1 && y >= theirs && y < theirs + paddle) c = '#';
        if (x == ballX && y == ballY) c = 'O';
        sb.append(c);
      }
      sb.append("|\n");
    }
    sb.append(wall.toString());
    sb.append("w = up, s = down, enter = wait, new = start again");
    return sb.toString();
  }

  public String handle(String message, Context context) throws Exception {
    String key = "pong:" + context.conversation();
    String command = message.trim().toLowerCase();
    boolean running = load(context.recall(key));
    if (!running || command.equals("new")) {
      fresh(context);
    } else {
      // several keys in one message are several turns, e.g. "wws"
      int turns = Math.max(1, Math.min(20, command.length()));
      for (int i = 0; i < turns; i++) {
        char c = i < command.length() ? command.charAt(i) : ' ';
        if (c == 'w') mine = clamp(mine - 1);
        if (c == 's') mine = clamp(mine + 1);
        step(context);
      }
    }
    context.remember(key, save());
    return frame();
  }
}
