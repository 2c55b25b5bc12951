package mitosis.sandbox.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One type of the allowlist as it stands in the text.
 *
 * @param name the type's binary name
 * @param uses whether agents may {@code implement} or {@code extend} it
 * @param standIns the simple names of the classes whose methods take wrapped calls
 * @param lines its members, one line a cost
 */
record AllowlistEntry(String name, Set<String> uses, List<String> standIns, List<Line> lines) {
    private static final Pattern HEAD =
            Pattern.compile("type ([\\w.$]+)((?: implement| extend)*)(?: by ([\\w ]+))?");
    private static final Pattern LINE =
            Pattern.compile("  (field )?([^:]+): (constant|linear|wrapped|refused)(.*)");

    /** Members of one cost; a member is a name, or a name with its parameters' simple types. */
    record Line(boolean fields, List<String> members, String kind, String rest) {}

    static List<AllowlistEntry> parse(String text) {
        List<AllowlistEntry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher head = HEAD.matcher(line);
            Matcher member = LINE.matcher(line);
            if (head.matches()) {
                List<String> by =
                        head.group(3) == null ? List.of() : List.of(head.group(3).split(" "));
                Set<String> uses = Set.of(head.group(2).strip().split(" "));
                entries.add(new AllowlistEntry(head.group(1), uses, by, new ArrayList<>()));
            } else if (member.matches() && !entries.isEmpty()) {
                entries.getLast().lines.add(line(member));
            } else {
                throw new IllegalStateException("no line of an allowlist: \"%s\"".formatted(line));
            }
        }
        return entries;
    }

    private static Line line(Matcher member) {
        List<String> names = Arrays.stream(member.group(2).split(", ")).map(String::strip).toList();
        return new Line(member.group(1) != null, names, member.group(3), member.group(4).strip());
    }
}
