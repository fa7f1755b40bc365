package vn.vungcao.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import vn.vungcao.app.setting.EffectiveSettings;
import vn.vungcao.app.setting.Setting;
import vn.vungcao.app.setting.WrongSettingsException;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.geo.Projection;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;

@Command(
        name = "serve",
        description = "Serves the map and the API until it is told to end (SIGTERM or Ctrl-C).",
        footer = {
            "",
            "Examples:",
            "  vungcao serve --port 8080 --data-dir var",
            "  vungcao serve --db 'jdbc:postgresql://db/vungcao?user=atlas'",
            "  VUNGCAO_PORT=9000 vungcao serve --config vungcao.properties --show-config",
            "",
            "A setting is taken from its option, else from the environment (--max-upload-mb: VUNGCAO_MAX_UPLOAD_MB),",
            "else from the file of --config (max-upload-mb = 64), else it has its default."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = {
                "Settings, as key = value; the keys are the options above without the dashes",
                "(default: VUNGCAO_CONFIG, else /etc/vungcao/vungcao.properties when it is there)"
            })
    private Path config;

    @Option(names = "--show-config", description = "Tell what holds and where it was said, without secrets, and end")
    private boolean shown;

    @Option(
            names = "--fill-if-empty",
            paramLabel = "WHAT",
            description = {
                "Fill a store that holds nothing yet before serving it: demonstration (a made-up province with its reference"
                        + " tables), or reference (the tables alone)"
            })
    private FirstFill fill;

    private StorePlace place;

    /** The options of the settings, each from the one place where it is named. */
    static void addSettings(CommandLine serve) {
        for (Setting setting : Setting.values()) {
            String byDefault = setting.byDefault().isEmpty() ? "" : " (default: " + setting.byDefault() + ")";
            serve.getCommandSpec()
                    .addOption(OptionSpec.builder(setting.option())
                            .paramLabel(setting.label())
                            .type(String.class)
                            .description((setting.description() + byDefault).replace("%", "%%"))
                            .build());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        EffectiveSettings settings;
        try {
            settings = EffectiveSettings.of(flags(), System.getenv(), Optional.ofNullable(config));
        } catch (WrongSettingsException e) {
            return refuse(e);
        }
        if (shown) {
            spec.commandLine().getOut().print(settings.shown());
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
        return serve(new ServeSettings(settings, System.getenv()));
    }

    private Map<Setting, String> flags() {
        ParseResult parsed = spec.commandLine().getParseResult();
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (parsed.hasMatchedOption(setting.option())) {
                flags.put(setting, parsed.matchedOptionValue(setting.option(), ""));
            }
        }
        return flags;
    }

    private int refuse(WrongSettingsException wrong) {
        wrong.problems().forEach(problem -> spec.commandLine().getErr().println("vungcao: " + problem));
        spec.commandLine().getErr().println("See: vungcao serve --help");
        return ExitCode.WRONG_USAGE;
    }

    private int serve(ServeSettings given) throws InterruptedException {
        ServerSettings settings = given.server();
        if (given.logsJson()) {
            LogFormat.json();
        } else if (settings.requestsLogged()) {
            LogFormat.textWithFields();
        }
        place = given.place();
        AtomicReference<AtlasPublisher> publisher = new AtomicReference<>();
        Supplier<Optional<Atlas>> atlas =
                () -> Optional.ofNullable(publisher.get()).flatMap(AtlasPublisher::get);
        ImportService imports = new ImportService(
                new CommandLineKinds(), given.editor(), given.uploadBytes(), given.approvalRequired());
        // the port and the database open side by side; until the atlas is published the answer is 503
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(place::open);
        try (HttpServer server = new HttpServer(atlas, settings, imports)) {
            CompletableFuture<HttpServer> listening = CompletableFuture.supplyAsync(server::start);
            try (Store store = opened(opening)) {
                if (fill != null && store.imports().isEmpty()) {
                    fill.into(store, spec.commandLine().getOut());
                }
                publisher.set(new AtlasPublisher(store, HttpServer::prepareNext));
                Atlas published = publisher.get().refresh();
                imports.open(store, publisher.get(), place.scratch());
                listening.join();
                return serve(server, imports, store, publisher.get(), published);
            }
        } catch (CompletionException e) {
            return notListening(settings, e.getCause());
        }
    }

    /** @throws StoreException when it cannot be opened, as if it were opened here */
    private static Store opened(CompletableFuture<Store> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private int serve(HttpServer server, ImportService imports, Store store, AtlasPublisher publisher, Atlas atlas)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // side by side: what runs has one span of time to end, and nothing new is taken meanwhile
            CompletableFuture<Void> drained = CompletableFuture.runAsync(server::close);
            imports.close();
            drained.join();
            store.close();
            ended.countDown();
        }));
        spec.commandLine().getOut().println("Vùng Cao Atlas: " + server.url());
        if (publisher.writeBarrier().isEmpty()) {
            FirstSecret.ofStoreWithoutAccounts(store.access(), Instant.now())
                    .ifPresent(secret ->
                            spec.commandLine().getOut().println(FirstSecret.words(secret, server.url() + "/login")));
        }
        publisher.writeBarrier().ifPresent(why -> spec.commandLine()
                .getOut()
                .println("Reads only: " + why.said().en()));
        warmUp(atlas, place.scratch());
        watch(publisher, ended);
        return ExitCode.DONE;
    }

    private int notListening(ServerSettings settings, Throwable reason) {
        spec.commandLine()
                .getErr()
                .println("vungcao: cannot listen on " + settings.host() + ", port " + settings.port() + ": "
                        + reason.getMessage() + ". Choose another by --port or --host; --port 0 takes a free one");
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
