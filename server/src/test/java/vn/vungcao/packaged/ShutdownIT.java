package vn.vungcao.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM ends the packaged server soon, whoever is connected. */
final class ShutdownIT {
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final int IDLE = 20;
    private static final int SLOW = 4;

    @TempDir
    private Path folder;

    @Test
    void endsWithinTenSecondsWithIdleConnectionsAndSlowClients() throws Exception {
        String data = folder.resolve("data").toString();
        RunnableJar.Outcome loading = RunnableJar.run(folder, "demo", "--data-dir", data);
        assertEquals(0, loading.exitCode(), loading.output());
        List<Socket> sockets = new ArrayList<>();
        try (RunningServer server = RunningServer.start(folder, "--data-dir", data)) {
            for (int i = 0; i < IDLE; i++) {
                sockets.add(answered(server.address(), "/health/live", 0));
            }
            for (int i = 0; i < SLOW; i++) {
                // it takes the head of a long answer, and then nothing more
                sockets.add(answered(server.address(), "/api/export/villages.geojson?indicators=households", 4096));
            }

            assertTrue(server.endsWithin(PROMISED), server.said());
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** @param window the most bytes that wait to be read; 0 for as many as usual */
    private static Socket answered(URI server, String path, int window) throws IOException {
        Socket socket = new Socket();
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertEquals("HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
        return socket;
    }
}
