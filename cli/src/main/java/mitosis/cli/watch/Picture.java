package mitosis.cli.watch;

import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Text;

import java.util.List;

/** A table on a terminal, drawn again when something has changed. */
final class Picture implements Screen {
    private static final String HOME = "\u001b[H";
    private static final String CLEAR = "\u001b[2J";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Output output;
    private final Board board = new Board();
    private final int height;
    private final int width;
    private boolean changed;
    private boolean drawn;

    Picture(Output output) {
        this.output = output;
        this.height = size("LINES", 40);
        this.width = size("COLUMNS", 130);
    }

    @Override
    public void told(Told told) {
        board.told(told);
        changed = true;
    }

    @Override
    public void pause() {
        if (!changed) {
            return;
        }
        StringBuilder picture = new StringBuilder(drawn ? HOME : CLEAR + HOME);
        List<String> lines = board.lines(height);
        lines.forEach(line ->
                picture.append(Text.shortened(line, width)).append(CLEAR_LINE).append('\n'));
        picture.append(CLEAR_BELOW);
        output.out().print(picture);
        output.out().flush();
        drawn = true;
        changed = false;
    }

    private static int size(String variable, int otherwise) {
        String said = System.getenv(variable);
        return said != null && said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : otherwise;
    }
}
