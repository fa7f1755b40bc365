package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

final class PostgisStoreTest extends StoreContract {
    private static final int NODES = 4;
    private static final int ROUNDS = 3;
    private static TestPostgis database;

    @BeforeAll
    static void create() throws SQLException {
        database = TestPostgis.create();
    }

    @AfterAll
    static void drop() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    @Override
    String url() {
        return database.url();
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url());
    }

    @AfterEach
    void empty() throws SQLException {
        store.close();
        execute("truncate import cascade");
    }

    @Test
    void viewsLeaveDraftsOutUntilTheyAreApproved() throws SQLException {
        store.apply(Samples.everything());
        Changeset.Builder draft = Changeset.of(Samples.description("draft"));
        draft.observations.add(Samples.observation("03127", 2020, 42));
        store.propose(draft.build());
        String value = "select count(*) from observation_current where unit = '03127' and year = 2020 and value = 42";
        assertEquals("0", query(value));
        store.approve(2, "chi", APPROVAL, new Approving());
        assertEquals("1", query(value));
    }

    @Test
    void viewsGiveTheLatestToSqlUsers() throws SQLException {
        store.apply(Samples.everything());
        Changeset.Builder later = Changeset.of(Samples.description("later"));
        later.boundaries.add(
                new UnitBoundary("2020", new UnitCode("03127"), Samples.geometry("POINT (103.0217 21.3856)")));
        later.observations.add(Samples.observation("03127", 2020, 42));
        store.apply(later.build());

        assertEquals("5", query("select count(*) from unit_current"));
        assertEquals(
                "POINT(103.0217 21.3856)",
                query("select st_astext(geom) from unit_current where unit_id = '2020:03127'"));
        assertEquals("42", query("select value from observation_current where unit = '03127' and year = 2020"));
        assertEquals(
                "42|POINT|Phường Noong Bua|true",
                query("select concat_ws('|', value, geometrytype(geom), name, demonstration::text)"
                        + " from indicator_map('road_hardened', 2020, 'commune')"));
        assertEquals("4326", query("select srid from geometry_columns where f_table_name = 'unit_current'"));

        execute("update import set state = 'undone' where id = 2");
        assertEquals("-0.1", query("select value from observation_current where unit = '03127' and year = 2020"));
        assertEquals("POLYGON", query("select geometrytype(geom) from unit_current where unit_id = '2020:03127'"));
    }

    @Test
    void geometryIsNativeToClientsOfPostgis() throws SQLException {
        store.apply(Samples.everything());
        try (Connection connection = connect()) {
            connection.unwrap(PGConnection.class).addDataType("geometry", PGgeometry.class);
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select geom from resettlement_site")) {
                result.next();
                Point point = (Point) ((PGgeometry) result.getObject(1)).getGeometry();
                assertEquals(102.6, point.getX());
                assertEquals(21.9, point.getY());
                assertEquals(4326, point.getSrid());
            }
        }
    }

    @Test
    void tablesOfOthersAreLeftAlone() throws SQLException {
        try (TestPostgis shared = TestPostgis.create();
                Connection connection = DriverManager.getConnection(shared.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table roads as select 7 as id");
            try (Store beside = Stores.open(shared.url())) {
                beside.apply(Samples.everything());
            }
            try (ResultSet result = statement.executeQuery("select id from roads")) {
                assertTrue(result.next());
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutSecrets() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + free + "/atlas?user=planner&password=s3cret&sslpassword=s3cret";
        StoreException refused = assertThrows(StoreException.class, () -> Stores.open(url));
        assertTrue(refused.getMessage().contains("127.0.0.1:" + free + "/atlas"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Is PostgreSQL running"), refused.getMessage());
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertTrue(!String.valueOf(cause.getMessage()).contains("s3cret"), cause.toString());
        }
    }

    @Test
    void aUserWhoMayNotCreatePostgisIsToldWhatTheSuperuserHasToDo() throws SQLException {
        String planner = "planner_" + UUID.randomUUID().toString().replace("-", "");
        execute("create role " + planner + " login password 's3cret'");
        execute("create database " + planner + " owner " + planner);
        try {
            String url = database.urlOf(planner).replaceFirst("\\?.*", "") + "?user=" + planner + "&password=s3cret";
            StoreException refused = assertThrows(StoreException.class, () -> Stores.open(url));
            assertTrue(refused.getMessage().contains("As a superuser: create extension postgis"), refused.getMessage());
            assertTrue(refused.getMessage().contains(planner), refused.getMessage());
        } finally {
            execute("drop database " + planner);
            execute("drop role " + planner);
        }
    }

    @Test
    void severalNodesMayOpenAnEmptyDatabaseAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (TestPostgis fresh = TestPostgis.create()) {
                List<Store> nodes = openAtOnce(fresh.url());
                nodes.get(0).apply(Samples.everything());
                StoreVersion written = nodes.get(0).version();
                for (Store node : nodes) {
                    assertEquals(written, node.version());
                    node.close();
                }
            }
        }
    }

    private static List<Store> openAtOnce(String url) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        CyclicBarrier together = new CyclicBarrier(NODES);
        try {
            List<Future<Store>> opening = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                opening.add(threads.submit(() -> {
                    together.await();
                    return Stores.open(url);
                }));
            }
            List<Store> nodes = new ArrayList<>();
            for (Future<Store> node : opening) {
                nodes.add(node.get());
            }
            return nodes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        StoreException refused = assertThrows(StoreException.class, () -> Stores.open(database.urlOf("not_there")));
        assertTrue(refused.getMessage().contains("not_there"), refused.getMessage());
        assertTrue(refused.getMessage().contains("createdb"), refused.getMessage());
    }

    @Test
    void aLostConnectionIsAnErrorAndTheNextQuestionIsAnswered() throws SQLException {
        store.apply(Samples.observations("before", 2024, 3));
        StoreException lost = assertThrows(
                StoreException.class,
                () -> store.read(new RecordedContent() {
                    @Override
                    public void importRecord(ImportRecord record) {
                        endOtherConnections();
                    }
                }));
        assertTrue(lost.getMessage().startsWith("could not read the content"), lost.getMessage());
        assertTrue(lost.getMessage().endsWith("try again"), lost.getMessage());
        assertEquals(1, importsWhenBack().size());
    }

    /** The pool may hand out one more connection that ended within the last half second. */
    private List<ImportRecord> importsWhenBack() {
        StoreException last = null;
        for (int i = 0; i < 20; i++) {
            try {
                return store.imports();
            } catch (StoreException e) {
                last = e;
            }
        }
        throw last;
    }

    private void endOtherConnections() {
        try {
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
