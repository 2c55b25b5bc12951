package mitosis.rpc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server is reached: host:port. */
public final class Address {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.-]{1,253}):([0-9]{1,5})");

    private Address() {}

    /**
     * The address, when it has the form of one.
     *
     * @throws IllegalArgumentException saying what was found and what was wanted
     */
    public static String checked(String address) {
        Matcher matcher = FORM.matcher(address);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
            throw new IllegalArgumentException(
                    "address \"%s\" is not host:port".formatted(address));
        }
        return address;
    }
}
