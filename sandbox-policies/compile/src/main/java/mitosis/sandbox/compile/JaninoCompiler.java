package mitosis.sandbox.compile;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.explain.Findings;
import mitosis.sandbox.explain.Rule;
import mitosis.sandbox.scan.Source;

import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.Location;
import org.codehaus.janino.ClassLoaderIClassLoader;
import org.codehaus.janino.Parser;
import org.codehaus.janino.Scanner;
import org.codehaus.janino.UnitCompiler;
import org.codehaus.janino.util.ClassFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small compiler of the dialect {@code plain}: fast, and happy with less Java. */
public final class JaninoCompiler implements AgentCompiler {
    /** Class files below this version could do without the maps that the JVM verifies them by. */
    private static final int TARGET = 11;

    private static final Pattern PLACE =
            Pattern.compile("Line (?<line>\\d{1,6}), Column (?<column>\\d{1,6})");
    private static final int MOST_CAUSES = 64;

    @Override
    public Compilation compile(String mainClass, Source source) {
        ImportedSource imported = new ImportedSource(source);
        Findings findings = new Findings();
        try {
            Map<String, byte[]> files = classFiles(imported, findings);
            if (findings.isEmpty()) {
                AgentClasses classes = AgentClasses.of(mainClass, files);
                if (Verification.passes(classes)) {
                    return new Compilation.Compiled(classes);
                }
                findings.add(Rule.COMPILE, 0, 0, "the small compiler made a class no JVM accepts");
            }
        } catch (CompileException e) {
            if (findings.isEmpty()) { // else it only counts what has been said
                add(findings, imported, e.getMessage(), e.getLocation());
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            gaveUp(findings, imported, e);
        }
        return new Compilation.Uncompilable(findings.list());
    }

    private static Map<String, byte[]> classFiles(ImportedSource source, Findings findings)
            throws CompileException {
        List<ClassFile> made = new ArrayList<>();
        try {
            Parser parser = new Parser(new Scanner(null, new StringReader(source.text())));
            UnitCompiler unit =
                    new UnitCompiler(
                            parser.parseAbstractCompilationUnit(),
                            new ClassLoaderIClassLoader(new NarrowLoader()));
            unit.setTargetVersion(TARGET);
            unit.setCompileErrorHandler((message, at) -> add(findings, source, message, at));
            unit.compileUnit(false, true, false, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always there
        }
        Map<String, byte[]> files = new TreeMap<>();
        made.forEach(file -> files.put(file.getThisClassName(), file.toByteArray()));
        return files;
    }

    /** It meets much valid Java with a failure of its own, and says at least where. */
    private static void gaveUp(Findings findings, ImportedSource source, Throwable failure) {
        int line = 0;
        int column = 0;
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            Matcher place = PLACE.matcher(cause.getMessage() == null ? "" : cause.getMessage());
            while (place.find()) {
                line = Integer.parseInt(place.group("line"));
                column = Integer.parseInt(place.group("column"));
            }
            cause = cause.getCause();
        }
        findings.add(
                Rule.COMPILE,
                line,
                source.tabbedColumn(line, column),
                "the small compiler does not understand this");
    }

    private static void add(
            Findings findings,
            ImportedSource source,
            @Nullable String message,
            @Nullable Location location) {
        int line = location == null ? 0 : Math.max(0, location.getLineNumber());
        int column = location == null ? 0 : Math.max(0, location.getColumnNumber());
        String place = location == null ? "" : location + ": ";
        findings.add(
                Rule.COMPILE,
                line,
                source.tabbedColumn(line, column),
                CompilerMessage.of(
                        message == null ? "not plain Java" : message.replace(place, "")));
    }
}
