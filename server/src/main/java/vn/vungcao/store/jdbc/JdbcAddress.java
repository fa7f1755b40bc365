package vn.vungcao.store.jdbc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import vn.vungcao.store.StoreException;

/**
 * Where a database is. Secrets are taken out of the URL, so that it may stand in messages and logs.
 *
 * @param url without user, password or any other secret
 * @param properties handed to the driver beside the URL
 */
record JdbcAddress(Dialect dialect, String url, Properties properties) {
    private static final Set<String> APART = Set.of("user", "password", "sslpassword");

    static JdbcAddress parse(String url, Map<String, String> environment) {
        if (url.startsWith("jdbc:postgresql:")) {
            return postgresql(url, environment);
        }
        if (url.startsWith("jdbc:h2:")) {
            return h2(url);
        }
        throw new StoreException("the database URL begins with neither jdbc:postgresql: nor jdbc:h2:. Write "
                + "jdbc:postgresql://host:port/database, or leave it out for a file in the data directory");
    }

    private static JdbcAddress postgresql(String url, Map<String, String> environment) {
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        if (place.contains("@")) {
            throw new StoreException(
                    "the database URL names a user before '@', which PostgreSQL's driver does not read. "
                            + "Write jdbc:postgresql://host:port/database?user=…, and the password in PGPASSWORD");
        }
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "vungcao");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        environment(properties, "user", environment.get("PGUSER"));
        environment(properties, "password", environment.get("PGPASSWORD"));
        String query = question < 0 ? "" : url.substring(question + 1);
        List<String> rest = withoutSecrets(query.split("&"), properties, true);
        return new JdbcAddress(new Postgis(), place + (rest.isEmpty() ? "" : "?" + String.join("&", rest)), properties);
    }

    private static JdbcAddress h2(String url) {
        String[] parts = url.split(";");
        Properties properties = new Properties();
        properties.setProperty("user", "sa");
        properties.setProperty("password", "");
        List<String> settings =
                withoutSecrets(List.of(parts).subList(1, parts.length).toArray(String[]::new), properties, false);
        // without WRITE_DELAY=0 H2 answers before a commit is in the file, and a killed process loses imports
        addUnlessSet(settings, "WRITE_DELAY", "0");
        addUnlessSet(settings, "NON_KEYWORDS", "VALUE,YEAR");
        // by its own default H2 reads the file in a way that an interrupt of any thread closes for all of them
        String place = parts[0].replaceFirst("^jdbc:h2:file:", "jdbc:h2:async:");
        return new JdbcAddress(new H2gis(), place + ";" + String.join(";", settings), properties);
    }

    private static void environment(Properties properties, String name, String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(name, value);
        }
    }

    private static List<String> withoutSecrets(String[] parameters, Properties properties, boolean encoded) {
        List<String> rest = new ArrayList<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? "" : parameter.substring(0, equals).toLowerCase(Locale.ROOT);
            if (APART.contains(name)) {
                String value = parameter.substring(equals + 1);
                properties.setProperty(name, encoded ? decoded(name, value) : value);
            } else if (!parameter.isEmpty()) {
                rest.add(parameter);
            }
        }
        return rest;
    }

    private static String decoded(String name, String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // without the cause, whose message repeats a part of the value
            throw new StoreException("the parameter " + name + " of the database URL has a '%' that begins no escape:"
                    + " write %25 for the sign itself");
        }
    }

    private static void addUnlessSet(List<String> settings, String name, String value) {
        if (settings.stream().noneMatch(s -> s.toUpperCase(Locale.ROOT).startsWith(name + "="))) {
            settings.add(name + "=" + value);
        }
    }

    String user() {
        return properties.getProperty("user", System.getProperty("user.name"));
    }

    /** The place without settings, for messages: {@code jdbc:postgresql://host:port/database}. */
    String place() {
        return url.split("[?;]", 2)[0].replaceFirst("^jdbc:h2:async:", "jdbc:h2:file:");
    }

    /** Of the file; empty when the database is a server or in memory. */
    Optional<Path> folder() {
        String file = "jdbc:h2:file:";
        return place().startsWith(file)
                ? Optional.ofNullable(Path.of(place().substring(file.length()))
                        .toAbsolutePath()
                        .getParent())
                : Optional.empty();
    }

    /** Holds no secret: neither the properties nor what was taken out of the URL. */
    @Override
    public String toString() {
        return place();
    }
}
