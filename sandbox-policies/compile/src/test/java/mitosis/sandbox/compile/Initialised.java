package mitosis.sandbox.compile;

/** Remembers whether a compiler has run the host's initialisers. */
final class Initialised {
    static volatile boolean hostSecret;

    private Initialised() {}
}
