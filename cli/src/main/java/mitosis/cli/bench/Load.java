package mitosis.cli.bench;

import java.time.Duration;

/** Something that answers and is asked again at once, with so many in flight. */
interface Load extends AutoCloseable {
    /** Asks for this long and waits for the last answers. */
    Slice run(Duration time) throws InterruptedException;

    @Override
    void close();
}
