package vn.vungcao.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import vn.vungcao.http.ImportClient;

/** What {@code scripts/cluster} starts: nginx before two nodes on a primary and one on its replica. Until closed. */
final class RunningCluster implements AutoCloseable {
    private static final Path SCRIPT = Path.of(System.getProperty("basedir")).resolve("../scripts/cluster");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path folder;

    private RunningCluster(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Starts it without figures, with the token of {@link ImportClient}, and waits until all nodes are ready. */
    static RunningCluster start(Path folder) throws IOException, InterruptedException {
        // the user that runs PostgreSQL walks through it
        Path open = Files.createDirectories(folder);
        open.toFile().setExecutable(true, false);
        Files.writeString(open.resolve("token"), ImportClient.TOKEN);
        ProcessBuilder command = new ProcessBuilder(
                        SCRIPT.toString(),
                        "--empty",
                        "--dir",
                        open.toString(),
                        "--jar",
                        RunnableJar.file().toString())
                .redirectErrorStream(true)
                .redirectOutput(open.resolve("output.txt").toFile());
        // six starts of nodes and none that lives for long
        command.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        Process process = command.start();
        RunningCluster cluster = new RunningCluster(process, open);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(cluster.told())) {
            if (!process.isAlive() || System.nanoTime() > end) {
                cluster.close();
                throw new IllegalStateException("no cluster: " + Files.readString(open.resolve("output.txt")));
            }
            Thread.sleep(100);
        }
        return cluster;
    }

    private Path told() {
        return folder.resolve("cluster.properties");
    }

    private String told(String key) {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(told())) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("the cluster has ended", e);
        }
        return properties.getProperty(key);
    }

    /** The address of nginx. */
    String url() {
        return told("url");
    }

    /** The address of {@code node1}, {@code node2} or {@code reader}. */
    String url(String node) {
        return told(node + ".url");
    }

    /** The id of the process that serves a node now; another one after it has ended. */
    long pid(String node) {
        return Long.parseLong(told(node + ".pid"));
    }

    ProcessHandle process(String node) {
        return ProcessHandle.of(pid(node)).orElseThrow();
    }

    /** Stops the primary as a crash does, and starts it again. */
    void restartPrimary() throws IOException, InterruptedException {
        Process restart = new ProcessBuilder(SCRIPT.toString(), "--restart-primary", "--dir", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.txt").toFile())
                .start();
        if (!restart.waitFor(60, TimeUnit.SECONDS) || restart.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("restart.txt")));
        }
    }

    /** The replica leaves the primary and takes what writes; there is no way back. */
    void promoteReplica() throws SQLException {
        try (Connection connection = DriverManager.getConnection(told("replica.url"));
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
    }

    /** The first cell of the answer of the primary. */
    long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(told("primary.url"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the cluster does not end");
        }
    }
}
