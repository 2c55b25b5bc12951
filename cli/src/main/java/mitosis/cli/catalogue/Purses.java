package mitosis.cli.catalogue;

import mitosis.cli.terminal.Text;
import mitosis.registry.v1.Purse;

/** Purses in words. */
final class Purses {
    private Purses() {}

    static String told(Purse purse) {
        return "%s, %s, %s"
                .formatted(
                        Text.count(purse.getSlots(), "slot"),
                        Text.count(purse.getTokens(), "token"),
                        Text.count(purse.getGenerations(), "generation"));
    }
}
