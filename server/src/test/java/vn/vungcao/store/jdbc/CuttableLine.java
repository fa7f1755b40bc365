package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line to a database server that can be cut and mended. To who is at this end it is as if the server had stopped: running
 * connections break, new ones come to nothing.
 */
public final class CuttableLine implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("//([^:/]+):(\\d+)/");

    private final String host;
    private final int port;
    private final String url;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private boolean isCut;

    public CuttableLine(String jdbcUrl) throws IOException {
        Matcher place = PLACE.matcher(jdbcUrl);
        if (!place.find()) {
            throw new IllegalArgumentException("no host and port in the URL");
        }
        host = place.group(1);
        port = Integer.parseInt(place.group(2));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        url = jdbcUrl.replace(place.group(), "//127.0.0.1:" + door.getLocalPort() + "/");
        start(this::serve);
    }

    /** The same database at this end of the line. */
    public String url() {
        return url;
    }

    public synchronized void cut() throws IOException {
        isCut = true;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    public synchronized void mend() {
        isCut = false;
    }

    private void serve() throws IOException {
        while (true) {
            join(door.accept());
        }
    }

    private synchronized void join(Socket near) throws IOException {
        if (isCut) {
            near.close();
            return;
        }
        Socket far = new Socket(host, port);
        sockets.add(near);
        sockets.add(far);
        start(() -> carry(near, far));
        start(() -> carry(far, near));
    }

    private static void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // cut: that is what it is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
