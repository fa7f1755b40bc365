package vn.vungcao.encode.geopackage;

import java.util.List;

/** The triggers that GeoPackage's extension gpkg_rtree_index (version 1.3, annex F.3) prescribes. */
final class RtreeTriggers {
    private RtreeTriggers() {}

    /**
     * @param table name of the layer
     * @param column of its geometry
     * @param key of its rows
     */
    static List<String> of(String table, String column, String key) {
        String index = GeoPackageTables.quoted("rtree_" + table + "_" + column);
        String geometry = "NEW." + column;
        String filled = "(" + geometry + " NOTNULL AND NOT ST_IsEmpty(" + geometry + "))";
        String empty = "(" + geometry + " ISNULL OR ST_IsEmpty(" + geometry + "))";
        String put = "INSERT OR REPLACE INTO " + index + " VALUES (NEW." + key + ", ST_MinX(" + geometry + "), ST_MaxX("
                + geometry + "), ST_MinY(" + geometry + "), ST_MaxY(" + geometry + "));";
        String drop = "DELETE FROM " + index + " WHERE id = OLD." + key + ";";
        return List.of(
                trigger(table, column, "insert", "AFTER INSERT", filled, put),
                trigger(
                        table,
                        column,
                        "update1",
                        "AFTER UPDATE OF " + column,
                        "OLD." + key + " = NEW." + key + " AND " + filled,
                        put),
                trigger(
                        table,
                        column,
                        "update2",
                        "AFTER UPDATE OF " + column,
                        "OLD." + key + " = NEW." + key + " AND " + empty,
                        drop),
                trigger(
                        table,
                        column,
                        "update3",
                        "AFTER UPDATE",
                        "OLD." + key + " != NEW." + key + " AND " + filled,
                        drop + " " + put),
                trigger(
                        table,
                        column,
                        "update4",
                        "AFTER UPDATE",
                        "OLD." + key + " != NEW." + key + " AND " + empty,
                        "DELETE FROM " + index + " WHERE id IN (OLD." + key + ", NEW." + key + ");"),
                trigger(table, column, "delete", "AFTER DELETE", "OLD." + column + " NOT NULL", drop));
    }

    private static String trigger(
            String table, String column, String event, String when, String condition, String action) {
        return "CREATE TRIGGER " + GeoPackageTables.quoted("rtree_" + table + "_" + column + "_" + event) + " " + when
                + " ON " + GeoPackageTables.quoted(table) + " WHEN " + condition + " BEGIN " + action + " END";
    }
}
