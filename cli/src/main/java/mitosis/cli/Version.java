package mitosis.cli;

import picocli.CommandLine.IVersionProvider;

/** Which build this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "mitosis " + (built == null ? "unpackaged" : built),
            "Java " + Runtime.version().feature()
        };
    }
}
