package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and the dashboard ask for figures that the server has. */
final class WatchedMetricsTest {
    private static final Path DEPLOY = Path.of(System.getProperty("basedir")).resolve("deploy");
    private static final Pattern METRIC = Pattern.compile("\\b(?:vungcao|jvm|process)_[a-z_]+[a-z]\\b");
    private static final Pattern SERVED = Pattern.compile("^([a-z_]+)[ {]", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"prometheus.rules.yml", "grafana-dashboard.json"})
    void everyMetricThatIsNamedIsServed(String file) throws Exception {
        Set<String> named = names(METRIC, Files.readString(DEPLOY.resolve(file)), 0);
        try (TestServer server = TestServer.withFixture()) {
            server.get("/api/atlas");
            Set<String> served = names(SERVED, server.get("/metrics").text(), 1);
            // what was asked is counted when its answer was sent, maybe after this
            for (int i = 0; i < 1_000 && !served.containsAll(named); i++) {
                served = names(SERVED, server.get("/metrics").text(), 1);
            }

            assertTrue(named.size() > 5, named.toString());
            named.removeAll(served);
            assertEquals(Set.of(), named);
        }
    }

    private static Set<String> names(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
