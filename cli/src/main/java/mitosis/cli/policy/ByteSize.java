package mitosis.cli.policy;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, such as 4096, 64k, 16MiB. */
record ByteSize(long bytes) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})(k|m|g|kib|mib|gib)?");

    /** Reads what a command line says. */
    static final class Converter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String text) {
            Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "\"%s\" is no size; write it as 4096, 64k or 16m".formatted(text));
            }
            String unit = matcher.group(2);
            int shift =
                    unit == null
                            ? 0
                            : switch (unit.charAt(0)) {
                                case 'k' -> 10;
                                case 'm' -> 20;
                                default -> 30;
                            };
            return new ByteSize(Long.parseLong(matcher.group(1)) << shift);
        }
    }
}
