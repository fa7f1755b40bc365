package vn.vungcao.store.row;

import java.util.List;

/**
 * Every table that holds something of its own, in an order in which they can be filled. A table that is added to the schema is
 * added here: a test compares the two.
 */
public final class StoredTables {
    /** The number of the newest migration that the list below knows. */
    public static final int SCHEMA = 25;

    /** The oldest schema whose rows still mean the same: later ones only added tables, and columns that may be null. */
    public static final int OLDEST_SCHEMA = 7;

    public static final StoredTable IMPORT = StoredTable.of(
            "import",
            "id",
            "long id",
            "instant at",
            "text kind source sha256 who",
            "flag demonstration",
            "text report content_hash state",
            "instant undone_at",
            "text undone_by",
            "instant decided_at",
            "text decided_by");

    public static final StoredTable OBSERVATION = content(
            "observation",
            "vintage indicator year unit",
            "text vintage indicator",
            "integer year",
            "text unit",
            "number value numerator denominator",
            "text status quality approval source");

    public static final List<StoredTable> ALL = List.of(
            IMPORT,
            content("boundary_vintage", "id", "text id", "date valid_from valid_to", "text source source_vi"),
            content("admin_unit", "vintage code", "text vintage code level name kind parent", "texts other_names"),
            content("unit_boundary", "vintage code", "text vintage code", "shape geom"),
            content(
                    "crosswalk_link",
                    "from_vintage from_code to_vintage to_code",
                    "text from_vintage from_code to_vintage to_code",
                    "number weight",
                    "text basis"),
            content(
                    "indicator",
                    "position",
                    "integer position",
                    "text code name_vi name_en unit direction measure_type",
                    "number scale",
                    "integer decimals",
                    "text numerator_vi numerator_en denominator_vi denominator_en weight",
                    "number maximum",
                    "flag negative_allowed",
                    "integers standard_starts",
                    "texts categories",
                    "text clause_group source source_vi agency_vi agency_en derived_from"),
            content("target_set", "id", "text id name_vi name_en decision"),
            content(
                    "target",
                    "set_id position",
                    "integer position",
                    "text set_id id clause indicator name_vi name_en unit comparator",
                    "number value value_high",
                    "integer horizon_year baseline_year",
                    "texts levels",
                    "text scope not_assessable_vi not_assessable_en agency_vi agency_en",
                    "texts projects",
                    "text clause_text note"),
            content(
                    "programme_item",
                    "position",
                    "integer position",
                    "text id parent level ordinal name_vi name_en agency_vi agency_en period"),
            content(
                    "designation",
                    "vintage unit kind valid_from",
                    "text vintage unit kind",
                    "date valid_from valid_to",
                    "text decision"),
            content(
                    "hazard_zone",
                    "id",
                    "text id hazard",
                    "integer hazard_class",
                    "text source",
                    "date valid_from valid_to",
                    "shape geom"),
            content(
                    "resettlement_site",
                    "id",
                    "text id name vintage unit form cause",
                    "integer households year",
                    "shape geom"),
            content(
                    "resettlement_progress",
                    "vintage unit year hazard form",
                    "text vintage unit",
                    "integer year",
                    "text hazard form",
                    "integer at_risk planned resettled persons",
                    "text source"),
            OBSERVATION,
            StoredTable.of(
                    "account",
                    "name",
                    "text name role scope_unit scope_boundaries password_hash subject",
                    "flag disabled",
                    "integer failures",
                    "instant locked_until made_at"),
            StoredTable.of(
                    "access_token",
                    "id",
                    "text id label digest role scope_unit scope_boundaries",
                    "instant made_at",
                    "text made_by",
                    "instant expires revoked_at"),
            // numbered anew in the same order
            StoredTable.of(
                    "audit", "id", "instant at", "text who role action subject file sha256 outcome request_id detail"));

    /** What ends by itself within a day is not kept: who is logged in, and the secret of a first start. */
    public static final List<String> PASSING = List.of("access_session", "first_secret");

    private StoredTables() {}

    private static StoredTable content(String name, String key, String... columns) {
        String[] all = new String[columns.length + 1];
        all[0] = "long " + StoredTable.IMPORT_ID;
        System.arraycopy(columns, 0, all, 1, columns.length);
        return StoredTable.of(name, key, all);
    }
}
