package mitosis.host.run;

/** What a stripe has to do. */
sealed interface Work permits Task, Work.Echo {
    /** A word from a peer that wants to know whether messages are served here. */
    record Echo(Runnable answer) implements Work {}
}
