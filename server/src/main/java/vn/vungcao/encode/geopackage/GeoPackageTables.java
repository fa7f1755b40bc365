package vn.vungcao.encode.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.FeatureLayer.ShapeKind;
import vn.vungcao.encode.layer.Field;
import vn.vungcao.encode.layer.Provenance;

/** The tables that make an SQLite database a GeoPackage, by the names that the standard gives them. */
final class GeoPackageTables {
    private static final String CRS_WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],"
                    + "AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final List<String> FIXED = List.of(
            // "GPKG", and version 1.3
            "PRAGMA application_id = 1196444487",
            "PRAGMA user_version = 10300",
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,"
                    + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,"
                    + " description TEXT)",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),"
                    + " ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),"
                    + " ('WGS 84', 4326, 'EPSG', 4326, '" + CRS_WGS84 + "', 'longitude and latitude in degrees')",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                    + " identifier TEXT UNIQUE, description TEXT DEFAULT '',"
                    + " last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE,"
                    + " min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY"
                    + " (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                    + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,"
                    + " CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE"
                    + " (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                    + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
            "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT"
                    + " NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
            "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,"
                    + " description TEXT, mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name,"
                    + " column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))",
            "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,"
                    + " value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN,"
                    + " description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))");

    private static final List<String> METADATA = List.of(
            "CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT"
                    + " 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT"
                    + " NULL DEFAULT '')",
            "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,"
                    + " row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
                    + " md_file_id INTEGER NOT NULL, md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id)"
                    + " REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES"
                    + " gpkg_metadata(id))",
            "INSERT INTO gpkg_extensions VALUES ('gpkg_metadata', NULL, 'gpkg_metadata',"
                    + " 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write'),"
                    + " ('gpkg_metadata_reference', NULL, 'gpkg_metadata',"
                    + " 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write')");

    private final Connection database;
    private final String name;
    private final String moment;

    /** @param moment that is noted as the last change of everything, in the form of the standard */
    GeoPackageTables(Connection database, String name, String moment) {
        this.database = database;
        this.name = name;
        this.moment = moment;
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    void create(FeatureLayer layer, ShapeKind kind) throws SQLException {
        String columns = layer.fields().stream()
                .map(field -> ", " + quoted(field.name()) + " " + type(field))
                .collect(Collectors.joining());
        try (Statement statement = database.createStatement()) {
            for (String fixed : FIXED) {
                statement.executeUpdate(fixed);
            }
            statement.executeUpdate("CREATE TABLE " + quoted(name)
                    + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " + geometryType(kind) + columns + ")");
            statement.executeUpdate(
                    "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id, last_change)" + " VALUES ("
                            + literal(name) + ", 'features', " + literal(name) + ", 4326, " + literal(moment) + ")");
            statement.executeUpdate("INSERT INTO gpkg_geometry_columns VALUES (" + literal(name) + ", 'geom', '"
                    + geometryType(kind) + "', 4326, 0, 0)");
            statement.executeUpdate("CREATE VIRTUAL TABLE " + quoted("rtree_" + name + "_geom")
                    + " USING rtree(id, minx, maxx, miny, maxy)");
        }
    }

    private static String geometryType(ShapeKind kind) {
        return switch (kind) {
            case POLYGONS -> "MULTIPOLYGON";
            case POINTS -> "POINT";
            case MIXED -> "GEOMETRY";
        };
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case NUMBER -> "REAL";
            case TRUTH -> "BOOLEAN";
            case DATE -> "DATE";
            case TEXT -> "TEXT";
        };
    }

    /** Registers the index, and the triggers that keep it when somebody edits. */
    void index(Envelope extent) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO gpkg_extensions VALUES (" + literal(name)
                            + ", 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
            statement.executeUpdate("INSERT INTO gpkg_extensions VALUES ('gpkg_data_columns', NULL, 'gpkg_schema',"
                    + " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')");
            statement.executeUpdate(
                    "INSERT INTO gpkg_extensions VALUES ('gpkg_data_column_constraints', NULL, 'gpkg_schema',"
                            + " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')");
            for (String trigger : RtreeTriggers.of(name, "geom", "fid")) {
                statement.executeUpdate(trigger);
            }
        }
        if (!extent.isNull()) {
            try (PreparedStatement update = database.prepareStatement(
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?")) {
                update.setDouble(1, extent.getMinX());
                update.setDouble(2, extent.getMinY());
                update.setDouble(3, extent.getMaxX());
                update.setDouble(4, extent.getMaxY());
                update.setString(5, name);
                update.executeUpdate();
            }
        }
    }

    /** What it is, where it is from, and what the columns mean. */
    void describe(FeatureLayer layer) throws SQLException {
        metadata(layer.provenance());
        try (PreparedStatement update =
                        database.prepareStatement("UPDATE gpkg_contents SET description = ? WHERE table_name = ?");
                PreparedStatement column = database.prepareStatement(
                        "INSERT INTO gpkg_data_columns (table_name, column_name, title) VALUES (?, ?, ?)")) {
            update.setString(1, layer.provenance().sentence());
            update.setString(2, name);
            update.executeUpdate();
            for (Field field : layer.fields()) {
                column.setString(1, name);
                column.setString(2, field.name());
                column.setString(3, field.title());
                column.executeUpdate();
            }
        }
    }

    /** As the extension gpkg_metadata has it: the address and the atlas, in JSON for programs. */
    private void metadata(Provenance provenance) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String table : METADATA) {
                statement.executeUpdate(table);
            }
        }
        try (PreparedStatement insert = database.prepareStatement(
                        "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?," + " 'application/json', ?)");
                PreparedStatement reference = database.prepareStatement(
                        "INSERT INTO gpkg_metadata_reference VALUES ('table', ?, NULL, NULL, ?, 1, NULL)")) {
            insert.setString(1, provenance.url());
            insert.setString(2, provenance.toJson());
            insert.executeUpdate();
            reference.setString(1, name);
            reference.setString(2, moment);
            reference.executeUpdate();
        }
    }

    /** The table in which QGIS keeps and looks for styles. */
    void styles(List<LayerStyle> styles) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
                    + " f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),"
                    + " f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,"
                    + " description TEXT, owner TEXT(30), ui TEXT(30),"
                    + " update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))");
            statement.executeUpdate("INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES"
                    + " ('layer_styles', 'attributes', 'layer_styles', " + literal(moment) + ")");
        }
        try (PreparedStatement insert = database.prepareStatement(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                        + " styleQML, styleSLD, useAsDefault, description, owner, update_time) VALUES ('', '', ?, 'geom', ?,"
                        + " ?, ?, ?, ?, '', ?)")) {
            boolean first = true;
            for (LayerStyle style : styles) {
                insert.setString(1, name);
                insert.setString(2, style.name());
                insert.setString(3, style.qml());
                insert.setString(4, style.sld());
                insert.setInt(5, first ? 1 : 0);
                insert.setString(6, style.description());
                insert.setString(7, moment);
                insert.executeUpdate();
                first = false;
            }
        }
    }
}
