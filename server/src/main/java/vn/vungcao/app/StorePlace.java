package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.vungcao.app.setting.Setting;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.jdbc.Stores;

/**
 * Where the data are: an embedded database in a folder, or a PostGIS database. What no option names, the environment of the
 * server does, so that commands in its container find its data.
 */
final class StorePlace {
    @ArgGroup(multiplicity = "0..1")
    private Choice choice = new Choice();

    private static final class Choice {
        @Option(
                names = "--data-dir",
                paramLabel = "FOLDER",
                description = "Folder of the embedded database (default: VUNGCAO_DATA_DIR, else var)")
        Path dataDir;

        @Option(
                names = "--db",
                paramLabel = "URL",
                description = {
                    "A PostGIS database instead: jdbc:postgresql://host/name?user=… (default: VUNGCAO_DB)",
                    "User and password may come from VUNGCAO_DB_USER and VUNGCAO_DB_PASSWORD_FILE, else PGUSER and PGPASSWORD."
                })
        String db;
    }

    private Map<String, String> environment = System.getenv();

    /**
     * @param db URL of a PostGIS database, or null for the folder
     * @param environment has its user and password
     */
    static StorePlace of(Path dataDir, String db, Map<String, String> environment) {
        StorePlace place = ofEnvironment(environment);
        place.choice.dataDir = dataDir;
        place.choice.db = db;
        return place;
    }

    /** Named by no option. */
    static StorePlace ofEnvironment(Map<String, String> environment) {
        StorePlace place = new StorePlace();
        place.environment = environment;
        return place;
    }

    /** @throws StoreException when it cannot be opened, or the environment names two places */
    Store open() {
        Optional<String> database = database();
        return database.isPresent() ? Stores.open(database.get(), login()) : Stores.openDirectory(folder());
    }

    /** Whether other processes may write to it while this one has it open. */
    boolean shared() {
        return database().isPresent();
    }

    /** A folder of one's own for what libraries unpack. */
    Path scratch() {
        return shared() ? Path.of(System.getProperty("java.io.tmpdir"), "vungcao") : folder();
    }

    private Optional<String> database() {
        if (choice.db != null || choice.dataDir != null) {
            return Optional.ofNullable(choice.db);
        }
        Optional<String> database = said(Setting.DB);
        if (database.isPresent() && said(Setting.DATA_DIR).isPresent()) {
            throw new StoreException(Setting.DATA_DIR.variable() + " and " + Setting.DB.variable()
                    + " exclude each other: a folder of the embedded database, or a PostGIS database. Name one by --data-dir"
                    + " or --db");
        }
        return database;
    }

    private Path folder() {
        return choice.dataDir != null
                ? choice.dataDir
                : Path.of(said(Setting.DATA_DIR).orElse(Setting.DATA_DIR.byDefault()));
    }

    private Optional<String> said(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The environment with user and password under the names that PostgreSQL gives them. */
    private Map<String, String> login() {
        Map<String, String> login = new HashMap<>(environment);
        said(Setting.DB_USER).ifPresent(user -> login.put("PGUSER", user));
        said(Setting.DB_PASSWORD_FILE).ifPresent(file -> login.put("PGPASSWORD", password(file)));
        return login;
    }

    private static String password(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StoreException(
                    Setting.DB_PASSWORD_FILE.variable() + ": " + file
                            + " cannot be read: check its path and who may read it",
                    e);
        }
    }
}
