package vn.vungcao.bench.drive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** One that answers, and how it is asked. */
enum Server {
    OURS("ours, packed"),
    OURS_PLAIN("ours, plain"),
    FILE("nginx, file packed before"),
    POSTGIS("PostGIS, in SQL"),
    MAP("MapServer, WFS");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String title;

    Server(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean packed() {
        return this == OURS || this == FILE;
    }

    List<Long> processes(Setting setting, Item item) {
        return switch (this) {
            case OURS, OURS_PLAIN -> setting.processes(item.country() ? "country.pid" : "province.pid");
            case FILE -> setting.processes("nginx.pid");
            case POSTGIS -> setting.processes("postgres.pid");
            case MAP ->
                List.of(setting.processes("nginx.pid"), setting.processes("map.pid"), setting.processes("postgres.pid"))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        };
    }

    private String origin(Setting setting, Item item) {
        return switch (this) {
            case OURS, OURS_PLAIN -> setting.get(item.country() ? "country" : "province");
            default -> setting.get("nginx");
        };
    }

    /** Empty where this server does not run, or has no such answer. */
    private Optional<String> path(Setting setting, Item item) {
        return switch (this) {
            case OURS, OURS_PLAIN -> Optional.of(item.path());
            case FILE -> Optional.of("/static/" + fileName(item));
            case MAP -> setting.find("map.pid").flatMap(pid -> item.map()).map(text -> "/map?map=bench" + text);
            case POSTGIS -> Optional.of("");
        };
    }

    static String fileName(Item item) {
        return item.name().replaceAll("[^a-z0-9]+", "-") + ".json";
    }

    boolean answers(Setting setting, Item item) {
        return path(setting, item).isPresent();
    }

    /** Of a question whose blanks a number fills; only of those that speak HTTP. */
    String address(Setting setting, Item item, int n) {
        return origin(setting, item) + Blanks.fill(path(setting, item).orElseThrow(), Blanks.of(n));
    }

    /** The answer to the sample, as it came. */
    byte[] ask(Setting setting, Item item) throws IOException, InterruptedException {
        if (this == POSTGIS) {
            String answer = Command.run(List.of(
                            "psql",
                            "-XAtq",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            setting.get("pgport"),
                            "-U",
                            "postgres",
                            "-d",
                            "bench",
                            "-c",
                            Blanks.fillSql(item.sql(), item.sample())))
                    .strip();
            return item.isTile()
                    ? HexFormat.of().parseHex(answer.substring("\\x".length()))
                    : answer.getBytes(StandardCharsets.UTF_8);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(setting, item, item.sample())));
        if (packed()) {
            request.header("Accept-Encoding", "gzip");
        }
        HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(title + ", " + item.name() + ": " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    AnswerContent content(Item item, byte[] body) throws IOException {
        byte[] plain = packed() ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        return item.isTile() ? AnswerContent.ofTile(plain) : AnswerContent.of(plain);
    }

    Load load(Setting setting, Item item, Load.Period period) throws IOException, InterruptedException {
        return this == POSTGIS
                ? Load.ofPgbench(setting, item, period)
                : Load.ofWrk(
                        origin(setting, item),
                        path(setting, item).orElseThrow(),
                        item,
                        packed(),
                        period,
                        setting.get("lua"));
    }
}
