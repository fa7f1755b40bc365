package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationInfo;
import vn.vungcao.store.Changeset;

/** A database as an earlier version of the program left it: migrated so far, and filled by the SQL of that time. */
final class EarlierSchema {
    /** The first that has tables for content. */
    private static final int FIRST = 2;

    private static final String TEXT_OF_PLACE = "'SRID=4326;POINT(103 21)'";

    private EarlierSchema() {}

    /** Those that a database of this kind has gone through, but for the newest. */
    static List<Integer> versions(JdbcAddress address) {
        List<Integer> versions = new ArrayList<>();
        try (var pool = JdbcStore.pool(address)) {
            for (MigrationInfo info :
                    Migrations.flyway(pool, address.dialect()).load().info().all()) {
                versions.add(Integer.parseInt(info.getVersion().getVersion()));
            }
        }
        versions.removeIf(version -> version < FIRST);
        versions.remove(versions.size() - 1);
        return versions;
    }

    static void make(String url, int version) throws SQLException {
        JdbcAddress address = JdbcAddress.parse(url, Map.of());
        try (var pool = JdbcStore.pool(address)) {
            Migrations.flyway(pool, address.dialect())
                    .target(String.valueOf(version))
                    .load()
                    .migrate();
        }
        try (Connection connection = DriverManager.getConnection(address.url(), address.properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements()) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements() {
        String hash = "0123456789abcdef".repeat(4);
        return Arrays.asList(
                "insert into import (id, at, kind, source, sha256, who, demonstration, report, content_hash)"
                        + " values (1, '2025-01-02 03:04:05.678901+07', 'reference', 'cũ.csv', '', 'an', false, '{}', '"
                        + hash + "')",
                "insert into import (id, at, kind, source, sha256, who, demonstration, report, content_hash, state,"
                        + " undone_at, undone_by) values (2, '2025-01-03 00:00:00+00', 'observations', 'sai.csv', '', 'an',"
                        + " false, '{}', '" + hash + "', 'undone', '2025-01-04 00:00:00+00', 'chi')",
                "insert into boundary_vintage (import_id, id, valid_from, valid_to, source)"
                        + " values (1, '2020', date '2020-01-01', null, 'NQ 120')",
                "insert into admin_unit (import_id, vintage, code, level, name, kind, parent, other_names)"
                        + " values (1, '2020', '11', 'province', 'Tỉnh Điện Biên', 'tỉnh', null, array['Lai Châu'])",
                "insert into unit_boundary (import_id, vintage, code, geom) values (1, '2020', '11', " + TEXT_OF_PLACE
                        + ")",
                "insert into indicator (import_id, position, code, name_vi, name_en, unit, direction, measure_type, scale,"
                        + " decimals, numerator_vi, numerator_en, denominator_vi, denominator_en, negative_allowed,"
                        + " standard_starts, categories, clause_group, source, agency_vi, agency_en)"
                        + " values (1, 0, 'poverty', 'Nghèo', 'Poverty', '%', 'lower_is_better', 'ratio', 100, 1, '', '', '',"
                        + " '', false, array[2021], cast(array[] as varchar array), 'poverty', 'GSO', '', '')",
                "insert into observation (import_id, vintage, indicator, year, unit, value, status, quality, approval, source)"
                        + " values (1, '2020', 'poverty', 2024, '11', 12.5, 'measured', 'A', 'approved', 'sổ')",
                "insert into observation (import_id, vintage, indicator, year, unit, value, status, quality, approval, source)"
                        + " values (2, '2020', 'poverty', 2024, '11', 99, 'measured', 'A', 'approved', 'sai')");
    }

    /** A few words on everything that {@link #make} put in, as it is read now. */
    static String told(Changeset content) {
        return content.vintages().get(0).source().vi() + ", "
                + content.units().get(0).name() + " "
                + content.units().get(0).otherNames() + ", "
                + content.boundaries().get(0).geometry() + ", "
                + content.indicators().get(0).code() + " "
                + content.indicators().get(0).standardStarts() + " "
                + content.indicators().get(0).source().en() + ", "
                + content.observations().size() + " × "
                + content.observations().get(0).value() + " "
                + content.observations().get(0).source();
    }

    static final String TOLD = "NQ 120, Tỉnh Điện Biên [Lai Châu], POINT (103 21), poverty [2021] GSO, 1 × 12.5 sổ";
}
