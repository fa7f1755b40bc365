package vn.vungcao.app.setting;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.RoleMapping;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.limit.TrustedProxies;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.jdbc.Stores;

/** Tells what is wrong with a value that is not empty. */
interface Check {
    Optional<String> problem(String value);

    static Check any() {
        return value -> Optional.empty();
    }

    static Check word() {
        return value -> value.chars().anyMatch(Character::isWhitespace)
                ? Optional.of("'" + value + "' has a blank: write one name or address")
                : Optional.empty();
    }

    static Check integer(int least, int most) {
        return value -> {
            boolean fits =
                    value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
            return fits
                    ? Optional.empty()
                    : Optional.of("'" + value + "' is no whole number from " + least + " to " + most);
        };
    }

    static Check oneOf(String... choices) {
        return value -> List.of(choices).contains(value)
                ? Optional.empty()
                : Optional.of("'" + value + "' is none of: " + String.join(", ", choices));
    }

    static Check file() {
        return value -> {
            try {
                return Files.isReadable(Path.of(value)) && !Files.isDirectory(Path.of(value))
                        ? Optional.empty()
                        : Optional.of(value + " cannot be read: check its path and who may read it");
            } catch (InvalidPathException e) {
                return Optional.of("this is no path of a file");
            }
        };
    }

    /** A file with a token; the token is not repeated. */
    static Check tokenFile() {
        return path -> file().problem(path).or(() -> {
            try {
                return token(Files.readString(Path.of(path)));
            } catch (IOException e) {
                return Optional.of(path + " cannot be read: check that it is text");
            }
        });
    }

    static Optional<String> token(String value) {
        try {
            EditorKey.of(value.strip());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The value may hold a password: it is not repeated. */
    static Check database() {
        return value -> {
            try {
                Stores.withoutSecrets(value);
                return Optional.empty();
            } catch (StoreException e) {
                return Optional.of(e.getMessage());
            }
        };
    }

    static Check origin() {
        return value -> {
            try {
                URI uri = new URI(value);
                boolean plain = List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                        && uri.getHost() != null
                        && uri.getUserInfo() == null
                        && uri.getQuery() == null
                        && uri.getFragment() == null
                        && List.of("", "/").contains(uri.getPath());
                return plain ? Optional.empty() : Optional.of("write scheme and host alone: https://atlas.example.vn");
            } catch (URISyntaxException e) {
                return Optional.of("this is no address: write scheme and host, as https://atlas.example.vn");
            }
        };
    }

    /** An address by https; by http on this machine only. */
    static Check issuer() {
        return value -> {
            try {
                URI uri = new URI(value);
                boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
                boolean safe = "https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme());
                return safe && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
                        ? Optional.empty()
                        : Optional.of(
                                "write the issuer as the provider does, by https: https://login.example.vn/realms/tinh");
            } catch (URISyntaxException e) {
                return Optional.of("this is no address: write it as https://login.example.vn/realms/tinh");
            }
        };
    }

    static Check roles() {
        return value -> {
            try {
                RoleMapping.parse(value, Optional.empty());
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.of(e.getMessage());
            }
        };
    }

    static Check networks() {
        return value -> {
            try {
                TrustedProxies.parse(value);
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.of(e.getMessage());
            }
        };
    }
}
