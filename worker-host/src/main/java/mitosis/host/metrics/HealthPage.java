package mitosis.host.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Health and metrics over http, for probes and scrapers on this machine. */
public final class HealthPage implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final String bind;

    /** What a page shows. */
    public record Page(int status, String text) {}

    private HealthPage(HttpServer server, ExecutorService threads, String bind) {
        this.server = server;
        this.threads = threads;
        this.bind = bind;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 takes a free one
     */
    public static HealthPage start(
            String bind, int port, Supplier<Page> health, Supplier<String> metrics)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(bind), port), 16);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/health", exchange -> send(exchange, "/health", health.get()));
        server.createContext(
                "/metrics", exchange -> send(exchange, "/metrics", new Page(200, metrics.get())));
        server.start();
        return new HealthPage(server, threads, bind);
    }

    /** Where it answers, host:port. */
    public String address() {
        return bind + ":" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void send(HttpExchange exchange, String path, Page page) throws IOException {
        boolean known =
                exchange.getRequestURI().getPath().equals(path)
                        && exchange.getRequestMethod().equals("GET");
        byte[] body = (known ? page.text() : "not found\n").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(known ? page.status() : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
