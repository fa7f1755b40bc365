package vn.vungcao.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.http.backup.BackupAction;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.backup.BackupException;
import vn.vungcao.store.backup.Backups;
import vn.vungcao.store.backup.Manifest;

@Command(
        name = "backup",
        description = {
            "Writes everything that the store holds to one file, as of one moment, and checks the file.",
            "'vungcao restore' fills an empty store from it, on either database.",
            "While a server has the embedded database open, ask that server: --server."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao backup atlas.zip --data-dir var",
            "  vungcao backup atlas.zip --db 'jdbc:postgresql://db/vungcao?user=atlas'",
            "  vungcao backup atlas.zip --server http://127.0.0.1:8080 --editor-token-file token"
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final String TOKEN_VARIABLE = "VUNGCAO_EDITOR_TOKEN";
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REASON_BYTES = 4096;

    @Parameters(paramLabel = "FILE", description = "The file to make; one that exists is never written over")
    private Path file;

    @Mixin
    private StorePlace place;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A running server that is asked for its store, instead of --data-dir and --db")
    private URI server;

    @Option(
            names = "--editor-token-file",
            paramLabel = "FILE",
            description = "The token that the server takes (default: the environment variable VUNGCAO_EDITOR_TOKEN)")
    private Path tokenFile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Manifest manifest = server == null ? ofPlace() : Backups.make(this::receive, file);
            spec.commandLine()
                    .getOut()
                    .println(file + " holds " + manifest.rows() + " rows of "
                            + manifest.parts().size() + " tables; atlas " + manifest.version()
                            + ". It was read again and is whole.");
            return ExitCode.DONE;
        } catch (BackupException e) {
            spec.commandLine().getErr().println("vungcao: " + e.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private Manifest ofPlace() {
        try (Store store = place.open()) {
            return Backups.make(out -> Backups.write(store, out), file);
        } catch (StoreException e) {
            if (place.shared()) {
                throw e;
            }
            throw new StoreException(
                    e.getMessage() + ". Is it a server that has it open? Then: vungcao backup " + file
                            + " --server http://127.0.0.1:8080",
                    e);
        }
    }

    private void receive(OutputStream out) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(server.resolve(BackupAction.PATH))
                            .header("Authorization", "Bearer " + token())
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != 200) {
                    String said = new String(in.readNBytes(MOST_REASON_BYTES), StandardCharsets.UTF_8);
                    throw new BackupException(server + " gives no backup (" + answer.statusCode() + "): " + said);
                }
                in.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException("interrupted; no backup was made", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--server: " + server + " is no address", e);
        }
    }

    private String token() throws IOException {
        return tokenFile != null
                ? Files.readString(tokenFile).strip()
                : Optional.ofNullable(System.getenv(TOKEN_VARIABLE)).orElse("");
    }
}
