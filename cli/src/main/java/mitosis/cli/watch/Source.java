package mitosis.cli.watch;

/** The two halves in which the log is told. */
enum Source {
    AGENTS,
    HOSTS
}
