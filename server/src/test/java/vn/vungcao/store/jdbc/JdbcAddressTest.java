package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vungcao.store.StoreException;

final class JdbcAddressTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("PGUSER", "env_user", "PGPASSWORD", "env_word");

    @Test
    void secretsOfThePostgresqlUrlGoToTheDriverAndNotIntoTheUrl() {
        JdbcAddress address = JdbcAddress.parse(
                "jdbc:postgresql://db:5432/atlas?user=planner&sslmode=require&PASSWORD=s%3Dcret", ENVIRONMENT);
        assertEquals("jdbc:postgresql://db:5432/atlas?sslmode=require", address.url());
        assertEquals("planner", address.properties().getProperty("user"));
        assertEquals("s=cret", address.properties().getProperty("password"));
        assertFalse(address.toString().contains("cret"));
    }

    @Test
    void environmentFillsWhatThePostgresqlUrlLeavesOut() {
        JdbcAddress address = JdbcAddress.parse("jdbc:postgresql://db/atlas", ENVIRONMENT);
        assertEquals("env_user", address.user());
        assertEquals("env_word", address.properties().getProperty("password"));
    }

    @Test
    void h2WritesThroughUnlessTheUrlSaysOtherwise() {
        assertEquals(
                "jdbc:h2:async:/data/atlas;WRITE_DELAY=0;NON_KEYWORDS=VALUE,YEAR",
                JdbcAddress.parse("jdbc:h2:file:/data/atlas", ENVIRONMENT).url());
        JdbcAddress chosen =
                JdbcAddress.parse("jdbc:h2:file:/data/atlas;write_delay=9;USER=me;PASSWORD=s3cret", ENVIRONMENT);
        assertEquals("jdbc:h2:async:/data/atlas;write_delay=9;NON_KEYWORDS=VALUE,YEAR", chosen.url());
        assertEquals("jdbc:h2:file:/data/atlas", chosen.toString());
        assertEquals("me", chosen.user());
        assertEquals("s3cret", chosen.properties().getProperty("password"));
    }

    @Test
    void aSemicolonInADirectoryIsRefusedBecauseH2WouldReadSettingsFromIt() {
        StoreException refused =
                assertThrows(StoreException.class, () -> Stores.openDirectory(Path.of("data;WRITE_DELAY=9")));
        assertTrue(refused.getMessage().contains("without a semicolon"), refused.getMessage());
    }

    @Test
    void anotherSchemeIsRefusedWithTheTwoThatAreTaken() {
        StoreException refused =
                assertThrows(StoreException.class, () -> JdbcAddress.parse("jdbc:mysql://u:s3cret@db/x", ENVIRONMENT));
        assertTrue(refused.getMessage().contains("jdbc:postgresql://host:port/database"));
        assertFalse(refused.getMessage().contains("s3cret"));
    }

    @Test
    void aBrokenEscapeIsRefusedWithoutRepeatingThePassword() {
        StoreException refused = assertThrows(
                StoreException.class,
                () -> JdbcAddress.parse("jdbc:postgresql://db/atlas?password=100%zz", ENVIRONMENT));
        assertTrue(refused.getMessage().contains("%25"), refused.getMessage());
        assertFalse(refused.getMessage().contains("zz"));
        assertEquals(null, refused.getCause());
    }

    @Test
    void aUserBeforeTheHostIsRefusedWithoutRepeatingThePassword() {
        StoreException refused = assertThrows(
                StoreException.class,
                () -> JdbcAddress.parse("jdbc:postgresql://planner:s3cret@db/atlas", ENVIRONMENT));
        assertTrue(refused.getMessage().contains("PGPASSWORD"));
        assertFalse(refused.getMessage().contains("s3cret"));
    }
}
