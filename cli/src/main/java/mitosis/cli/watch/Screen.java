package mitosis.cli.watch;

/** Where a watch shows what it is told. */
interface Screen {
    void told(Told told);

    /** Nothing more has come for a moment. */
    default void pause() {}
}
