package mitosis.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server on loopback and cuts each connection after so many bytes of the server's
 * answers. Can also be told to refuse or to swallow everything.
 */
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile long cutAfter;
    private volatile boolean silent;

    /**
     * Starts to pass connections on.
     *
     * @param port the server's
     * @param cutAfter bytes of answers a connection may carry; Long.MAX_VALUE for never
     */
    public CuttingProxy(int port, long cutAfter) throws IOException {
        this.target = port;
        this.cutAfter = cutAfter;
        this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    /** Where clients connect. */
    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections were cut so far. */
    public int cuts() {
        return cuts.get();
    }

    /** From now on a connection is cut after so many bytes of answers. */
    public void cutAfter(long bytes) {
        cutAfter = bytes;
    }

    /**
     * From now on nothing passes in either direction, while connections stay up; or everything
     * again.
     */
    public void silent(boolean now) {
        silent = now;
    }

    /** Cuts every connection there is. */
    public void cutNow() {
        open.forEach(CuttingProxy::cut);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cutNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                join(listening.accept());
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void join(Socket client) {
        open.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(client, server, Long.MAX_VALUE));
            Thread.ofVirtual().start(() -> pump(server, client, cutAfter));
        } catch (IOException _) {
            cut(client); // the server is away: the client sees its connection end
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to, long bytes) {
        byte[] buffer = new byte[4_096];
        long left = bytes;
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read;
            while (left > 0
                    && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
                if (!silent) {
                    out.write(buffer, 0, read);
                    out.flush();
                    left -= read;
                }
            }
            if (left == 0) {
                cuts.incrementAndGet();
            }
        } catch (IOException _) {
            // the other side was cut: so is this one
        } finally {
            cut(from);
            cut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
