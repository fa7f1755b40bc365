package vn.vungcao.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.app.setting.EffectiveSettings;
import vn.vungcao.app.setting.Setting;

/** The files by which the server is installed are taken by the programs that read them, and name settings that there are. */
final class DeployTest {
    private static final Path DEPLOY = Path.of(System.getProperty("basedir")).resolve("deploy");
    private static final Pattern VARIABLE = Pattern.compile("\\bVUNGCAO_[A-Z_]+");

    @TempDir
    private Path folder;

    @Test
    void everyVariableIsASetting() throws IOException {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        for (String file : List.of("vungcao.service", "Dockerfile", "compose.yaml")) {
            List<String> named = VARIABLE.matcher(Files.readString(DEPLOY.resolve(file)))
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertTrue(named.size() > 2, file);
            assertEquals(
                    List.of(),
                    named.stream().filter(name -> !known.contains(name)).toList(),
                    file);
        }
    }

    @Test
    void theAtlasOfTheComposeFileTakesItsSettings() throws Exception {
        Map<String, String> environment = new HashMap<>();
        read("Dockerfile", "\\b(VUNGCAO_[A-Z_]+)=(\\S+)", environment);
        read("compose.yaml", "(?m)^ +(VUNGCAO_[A-Z_]+): (\\S+)$", environment);

        EffectiveSettings settings = EffectiveSettings.of(Map.of(), environment, noFile());

        assertEquals("jdbc:postgresql://db/vungcao", settings.text(Setting.DB));
        assertEquals("0.0.0.0", settings.text(Setting.HOST));
    }

    @Test
    void theServiceTakesPostgisWhenItsLinesForItAreTaken() throws Exception {
        Map<String, String> environment = new HashMap<>();
        read("vungcao.service", "(VUNGCAO_[A-Z_]+)=(\\S*)", environment);
        Path file =
                Files.writeString(folder.resolve("config"), "db = jdbc:postgresql://db/vungcao\ndb-user = vungcao\n");

        EffectiveSettings settings = EffectiveSettings.of(Map.of(), environment, Optional.of(file));

        assertEquals("jdbc:postgresql://db/vungcao", settings.text(Setting.DB));
    }

    /** Secrets are in files of this test; what is in quotes is taken out of them; later ones hold. */
    private void read(String file, String variable, Map<String, String> into) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef");
        Pattern.compile(variable)
                .matcher(Files.readString(DEPLOY.resolve(file)))
                .results()
                .forEach(found -> into.put(
                        found.group(1),
                        found.group(1).endsWith("_FILE")
                                ? secret.toString()
                                : found.group(2).replace("\"", "")));
    }

    private Optional<Path> noFile() throws IOException {
        return Optional.of(Files.writeString(folder.resolve("empty"), ""));
    }

    @Test
    void nginxTakesItsExample() throws Exception {
        assumeTrue(there("nginx") && there("openssl"), "nginx and openssl are not installed");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=x",
                "-keyout",
                folder.resolve("privkey.pem").toString(),
                "-out",
                folder.resolve("fullchain.pem").toString());
        Files.writeString(
                folder.resolve("site.conf"),
                Files.readString(DEPLOY.resolve("nginx.conf"))
                        .replaceAll("/etc/ssl/vungcao|/var/cache/nginx|/var/log/nginx", folder.toString())
                        .replaceAll("listen (\\[::\\]:)?80;", "listen $1" + "18080;")
                        .replaceAll("listen (\\[::\\]:)?443 ", "listen $1" + "18443 "));
        Path main = Files.writeString(
                folder.resolve("main.conf"),
                "pid " + folder + "/pid; error_log stderr; events {} http { access_log off; include " + folder
                        + "/site.conf; }");

        run("nginx", "-t", "-e", "stderr", "-c", main.toString());
    }

    @Test
    void systemdHardensTheService() throws Exception {
        assumeTrue(there("systemd-analyze"), "systemd-analyze is not installed");
        // at most 2.0 of 10, on its scale of exposure
        run(
                "systemd-analyze",
                "security",
                "--offline=true",
                "--threshold=20",
                DEPLOY.resolve("vungcao.service").toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int end = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertEquals(0, end, () -> {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                return "no output: " + e;
            }
        });
    }

    private static boolean there(String program) {
        return Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin"})
                .flatMap(Arrays::stream)
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
