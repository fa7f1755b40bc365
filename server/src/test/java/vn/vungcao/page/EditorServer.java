package vn.vungcao.page;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import vn.vungcao.app.CommandLineKinds;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** A server with a store of its own, in which the {@link SmallProvince} is and into which an editor may import. */
final class EditorServer implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef-editor";
    private static final long MOST_BYTES = 100_000;

    final Store store;
    private final ImportService imports;
    private final HttpServer server;

    EditorServer(Path folder) {
        this(folder, settings -> settings);
    }

    /** @param told changes the settings */
    EditorServer(Path folder, UnaryOperator<ServerSettings> told) {
        store = MadeStores.open(folder.resolve("store"));
        store.apply(SmallProvince.content());
        AtlasPublisher publisher = new AtlasPublisher(store);
        publisher.publish();
        imports = new ImportService(new CommandLineKinds(), EditorKey.of(TOKEN), MOST_BYTES);
        imports.open(store, publisher, folder.resolve("jobs"));
        server = new HttpServer(publisher, told.apply(ServerSettings.of("127.0.0.1", 0)), imports).start();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        imports.close();
        server.close();
        store.close();
    }
}
