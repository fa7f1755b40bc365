package vn.vungcao.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.vungcao.access.Account;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** A server with the reference tables and with accounts, all of one password, and somebody who asks it. */
final class AccessServer implements AutoCloseable {
    static final String PASSWORD = "trâu suối mận";

    final Store store;
    private final AtlasPublisher publisher;
    private final ImportService imports;
    private final HttpServer server;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param told changes the settings
     * @param opens whether the accounts can be looked up from the beginning
     */
    AccessServer(Path folder, UnaryOperator<ServerSettings> told, boolean opens) {
        this.folder = folder;
        store = MadeStores.open(folder.resolve("store"));
        store.apply(ReferenceData.load("test"));
        publisher = new AtlasPublisher(store);
        publisher.publish();
        imports = new ImportService(new CommandLineKinds(), EditorKey.none(), 100_000);
        if (opens) {
            open();
        }
        server = new HttpServer(publisher, told.apply(ServerSettings.of("127.0.0.1", 0)), imports).start();
    }

    AccessServer(Path folder) {
        this(folder, settings -> settings, true);
    }

    void open() {
        imports.open(store, publisher, folder.resolve("jobs"));
    }

    void add(String name, Grant grant) {
        store.access().addAccount(Account.of(name, grant, Instant.now()), new Passwords(4).hash(PASSWORD), deed(name));
    }

    static Deed deed(String subject) {
        return Deed.of(Caller.onCommandLine("test"), Deed.Action.ACCOUNT_CREATE, subject, "");
    }

    Got send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!body.isEmpty()) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return new Got(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Got logIn(String name, String password, String... headers) {
        return send("POST", "/api/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}", headers);
    }

    /** The headers by which a person who has logged in changes something. */
    static String[] headers(Got loggedIn) {
        return new String[] {
            "Cookie",
            loggedIn.header("Set-Cookie").replaceFirst(";.*", ""),
            "X-CSRF-Token",
            loggedIn.json().get("csrf_token").asText()
        };
    }

    /** Who, what, what came of it. */
    List<String> audited() {
        return store.access().audit(Instant.EPOCH, 0, 1_000).stream()
                .map(entry -> entry.deed())
                .map(deed -> deed.who() + " " + deed.action().id() + " "
                        + deed.outcome().id())
                .toList();
    }

    @Override
    public void close() {
        imports.close();
        server.close();
        store.close();
    }
}
