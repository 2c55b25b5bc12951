package mitosis.cli.up;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where the servers of a world listen.
 *
 * @param base the registry's port; the creator's is one more, the hosts' begin ten higher; 0 means
 *     that each takes a free one
 */
record Ports(int base) {
    private static final int LOWEST = 1_024;
    private static final int HIGHEST = 65_000;

    static final Ports FREE = new Ports(0);

    int registry() {
        return base;
    }

    int creator() {
        return base == 0 ? 0 : base + 1;
    }

    int host(int number) {
        return base == 0 ? 0 : base + 10 + number;
    }

    /** Reads what a command line says. */
    static final class Converter implements ITypeConverter<Ports> {
        @Override
        public Ports convert(String text) {
            if (text.equals("auto")) {
                return FREE;
            }
            int base = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
            if (base < LOWEST || base > HIGHEST) {
                throw new TypeConversionException(
                        "--ports is \"%s\", must be auto or %d to %d"
                                .formatted(text, LOWEST, HIGHEST));
            }
            return new Ports(base);
        }
    }
}
