package vn.vungcao.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password as somebody types it, without showing it, or as it is piped in. */
final class TypedPassword {
    private TypedPassword() {}

    /** @throws IllegalArgumentException when none comes, or it is not typed the same twice */
    static String read() {
        return System.console() == null ? piped() : typed();
    }

    private static String typed() {
        char[] once = System.console().readPassword("Password: ");
        char[] again = System.console().readPassword("Again: ");
        if (once == null || !Arrays.equals(once, again)) {
            throw new IllegalArgumentException("the two are not the same: type the password twice");
        }
        return new String(once);
    }

    private static String piped() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw new IllegalArgumentException("no password came: type it, or pipe it in as one line");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("the password cannot be read", e);
        }
    }
}
