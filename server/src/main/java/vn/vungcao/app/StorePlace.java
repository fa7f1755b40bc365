package vn.vungcao.app;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;

/** Where the data are: an embedded database in a folder, or a PostGIS database. */
final class StorePlace {
    @ArgGroup(multiplicity = "0..1")
    private Choice choice = new Choice();

    private static final class Choice {
        @Option(
                names = "--data-dir",
                paramLabel = "FOLDER",
                description = "Folder of the embedded database (default: var)")
        Path dataDir = Path.of("var");

        @Option(
                names = "--db",
                paramLabel = "URL",
                description = {
                    "A PostGIS database instead: jdbc:postgresql://host/name?user=…",
                    "The password may come from the environment variable PGPASSWORD."
                })
        String db;
    }

    private Map<String, String> environment = System.getenv();

    /**
     * @param db URL of a PostGIS database, or null for the folder
     * @param environment has its user and password
     */
    static StorePlace of(Path dataDir, String db, Map<String, String> environment) {
        StorePlace place = new StorePlace();
        place.choice.dataDir = dataDir;
        place.choice.db = db;
        place.environment = environment;
        return place;
    }

    Store open() {
        return choice.db != null ? Stores.open(choice.db, environment) : Stores.openDirectory(choice.dataDir);
    }

    /** Whether other processes may write to it while this one has it open. */
    boolean shared() {
        return choice.db != null;
    }

    /** A folder of one's own for what libraries unpack. */
    Path scratch() {
        return choice.db != null ? Path.of(System.getProperty("java.io.tmpdir"), "vungcao") : choice.dataDir;
    }
}
