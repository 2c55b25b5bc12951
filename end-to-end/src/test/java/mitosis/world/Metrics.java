package mitosis.world;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads the figures that a worker host tells of itself. */
final class Metrics {
    private Metrics() {}

    /** The sum over all labels of one figure; 0 when it is not told. */
    static double of(World world, int host, String name) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://%s/metrics"
                                                                    .formatted(
                                                                            world.hostHttp(host))))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            return page.lines()
                    .filter(line -> line.matches(name + "(\\{.*})? .*"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }
}
