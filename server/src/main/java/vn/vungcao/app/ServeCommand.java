package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.geo.Projection;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;

@Command(
        name = "serve",
        description = "Serves the map and the API until it is told to end (SIGTERM or Ctrl-C).",
        footer = {
            "",
            "Examples:",
            "  vungcao serve --port 8080 --data-dir var",
            "  vungcao serve --db 'jdbc:postgresql://db/vungcao?user=atlas'"
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final String TOKEN_VARIABLE = "VUNGCAO_EDITOR_TOKEN";
    private static final int MOST_UPLOAD_MB = 1024;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace place;

    @Option(names = "--port", description = "Port; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--host", description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String host = "127.0.0.1";

    @Option(
            names = "--editor-token-file",
            paramLabel = "FILE",
            description = {
                "Take imports over HTTP from whoever shows the token in this file",
                "(default: the environment variable VUNGCAO_EDITOR_TOKEN; without a token nobody may)"
            })
    private Path tokenFile;

    @Option(
            names = "--max-upload-mb",
            paramLabel = "N",
            description = "The most megabytes that a file sent to be imported may have (default: ${DEFAULT-VALUE})")
    private int maxUploadMb = 64;

    @Override
    public Integer call() throws InterruptedException {
        AtomicReference<AtlasPublisher> publisher = new AtomicReference<>();
        Supplier<Optional<Atlas>> atlas =
                () -> Optional.ofNullable(publisher.get()).flatMap(AtlasPublisher::get);
        if (maxUploadMb < 1 || maxUploadMb > MOST_UPLOAD_MB) {
            throw new ParameterException(spec.commandLine(), "--max-upload-mb must be from 1 to " + MOST_UPLOAD_MB);
        }
        ImportService imports = new ImportService(new CommandLineKinds(), editorKey(), (long) maxUploadMb << 20);
        try (HttpServer server = new HttpServer(atlas, ServerSettings.of(host, port), imports)) {
            // the port and the database open side by side; until the atlas is published the answer is 503
            CompletableFuture<HttpServer> listening = CompletableFuture.supplyAsync(server::start);
            try (Store store = place.open()) {
                publisher.set(new AtlasPublisher(store));
                Atlas published = publisher.get().publish();
                imports.open(store, publisher.get(), place.scratch());
                listening.join();
                return serve(server, imports, store, publisher.get(), published);
            }
        } catch (CompletionException e) {
            return notListening(e.getCause());
        }
    }

    private EditorKey editorKey() {
        try {
            Optional<String> token = tokenFile == null
                    ? Optional.ofNullable(System.getenv(TOKEN_VARIABLE))
                    : Optional.of(Files.readString(tokenFile));
            return token.map(text -> EditorKey.of(text.strip())).orElseGet(EditorKey::none);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--editor-token-file: " + tokenFile + " cannot be read: check its path", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int serve(HttpServer server, ImportService imports, Store store, AtlasPublisher publisher, Atlas atlas)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            imports.close();
            server.close();
            store.close();
            ended.countDown();
        }));
        spec.commandLine().getOut().println("Vùng Cao Atlas: " + server.url());
        FirstSecret.ofStoreWithoutAccounts(store.access(), Instant.now())
                .ifPresent(secret ->
                        spec.commandLine().getOut().println(FirstSecret.words(secret, server.url() + "/login")));
        warmUp(atlas, place.scratch());
        watch(publisher, ended);
        return ExitCode.DONE;
    }

    private int notListening(Throwable reason) {
        spec.commandLine()
                .getErr()
                .println("vungcao: cannot listen on " + host + ", port " + port + ": " + reason.getMessage()
                        + ". Choose another by --port or --host; --port 0 takes a free one");
        return ExitCode.WRONG_USAGE;
    }

    /** What the first map and the first other reference system need is worked out before somebody asks for it. */
    private static void warmUp(Atlas atlas, Path scratch) {
        Projection.unpackRegistryInto(scratch);
        Thread thread = new Thread(
                () -> {
                    HttpServer.prepare(atlas);
                    Projection.wake();
                },
                "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Another process may import into a shared database: its news is published here too. */
    private void watch(AtlasPublisher publisher, CountDownLatch ended) throws InterruptedException {
        while (!ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            if (place.shared()) {
                refresh(publisher);
            }
        }
    }

    private static void refresh(AtlasPublisher publisher) {
        try {
            publisher.refresh();
        } catch (RuntimeException e) {
            LOG.warn("The database could not be read; the atlas published before stays: {}", e.getMessage());
        }
    }
}
