package mitosis.registry.bundle;

import mitosis.registry.log.DurableFile;
import mitosis.registry.v1.SignedBundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bundles in files named by the digest of their content. */
public final class BundleStore {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /**
     * Whoever stores shares it; whoever sweeps has it alone, so that nothing just stored is swept.
     */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private BundleStore(Path folder) {
        this.folder = folder;
    }

    public static BundleStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        DurableFile.syncFolder(folder);
        return new BundleStore(folder);
    }

    /** Stores a bundle; it is durable when this returns. */
    public void store(String digest, SignedBundle bundle) {
        Path file = file(digest);
        lock.readLock().lock();
        try {
            // written again even when it is there: that makes it new, and the signature this one's
            DurableFile.write(file, bundle.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    public Optional<SignedBundle> find(String digest) {
        try {
            return Optional.of(SignedBundle.parseFrom(Files.readAllBytes(file(digest))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was stored before a time and belongs to no agent; answers how many. */
    public int sweep(Instant before, Predicate<String> owned) {
        lock.writeLock().lock();
        try (Stream<Path> files = Files.list(folder)) {
            int swept = 0;
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && !owned.test(name)) {
                    Files.delete(file);
                    swept++;
                }
            }
            return swept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Path file(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("digest must be 64 hex digits");
        }
        return folder.resolve(digest);
    }
}
