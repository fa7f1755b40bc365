package vn.vungcao.http.ogc.joins;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.ogc.Links;
import vn.vungcao.http.ogc.WidenedItems;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.join.Join;
import vn.vungcao.join.JoinAccount;
import vn.vungcao.join.KeyedItem;

/**
 * Writes joins as JSON by the schemas of OGC API – Joins, with the report as further members.
 *
 * @param link makes the address of a path on this server
 */
record JoinJson(UnaryOperator<String> link) {
    private static final int SCORE_DECIMALS = 2;

    /** @param information whether to add the report in the words of the standard, too */
    JsonWriter one(Join join, boolean information) {
        String path = path(join);
        JsonWriter json = new JsonWriter().object().object("join");
        members(json, join);
        json.object("inputs").field("attributeDataset", join.file());
        json.name("collection");
        collection(json, join);
        json.end();
        outputs(json, join);
        columns(json, join);
        if (information) {
            information(json, join.account());
        }
        report(json, join.account());
        json.end();
        Links links = new Links(json)
                .add("self", link.apply(path), MediaType.JSON, "This join")
                .add("alternate", link.apply(path + "?f=html"), MediaType.HTML, "This join as a page")
                .add("items", link.apply(path + "/items"), MediaType.GEOJSON, "The joined features")
                .add(
                        "collection",
                        link.apply("/api/collections/" + join.collection()),
                        MediaType.JSON,
                        join.collection());
        return links.end().end();
    }

    static String path(Join join) {
        return JoinReads.PATH + "/" + join.id();
    }

    private static void members(JsonWriter json, Join join) {
        json.field("id", join.id())
                .field("timeStamp", join.made().toString())
                .field("expires", join.expires().toString())
                .field("collection", join.collection())
                .field("boundaries", join.vintage())
                .field("key", join.key().id())
                .field("keyColumn", join.keyColumn())
                .field("atlas", join.atlas());
    }

    private void collection(JsonWriter json, Join join) {
        String href = link.apply("/api/collections/" + join.collection());
        json.array();
        for (MediaType type : List.of(MediaType.JSON, MediaType.HTML)) {
            json.object()
                    .field("rel", "dataset")
                    .field("href", type == MediaType.JSON ? href : href + "?f=html")
                    .field("type", type.link())
                    .field("title", join.collection())
                    .end();
        }
        json.end();
    }

    private void outputs(JsonWriter json, Join join) {
        json.array("outputs");
        output(json, join, MediaType.GEOJSON);
        WidenedItems.formats().forEach(format -> output(json, join, format));
        json.end();
    }

    private void output(JsonWriter json, Join join, MediaType format) {
        String query = "?limit=10000" + (format == MediaType.GEOJSON ? "" : "&f=" + format.id());
        json.object()
                .field("rel", "output")
                .field("href", link.apply(path(join) + "/items" + query))
                .field("type", format.link())
                .end();
    }

    private static void columns(JsonWriter json, Join join) {
        json.array("columns");
        join.columns().forEach(column -> json.object()
                .field("property", column.property())
                .field("header", column.header())
                .field("type", column.isNumeric() ? "number" : "string")
                .end());
        json.end();
    }

    private static void information(JsonWriter json, JoinAccount account) {
        json.object("joinInformation")
                .field("numberOfMatchedCollectionKeys", account.matched().size())
                .field(
                        "numberOfUnmatchedCollectionKeys",
                        account.itemsWithoutRow().size())
                .field("numberOfAdditionalAttributeKeys", account.unmatched().size())
                .field("numberOfDuplicateAttributeKeys", account.duplicates().size());
        json.strings("matchedCollectionKeys", ids(account.matched()));
        json.strings("unmatchedCollectionKeys", ids(account.itemsWithoutRow()));
        json.strings(
                "additionalAttributeKeys",
                account.unmatched().stream().map(JoinAccount.UnmatchedRow::key).toList());
        json.strings(
                "duplicateAttributeKeys",
                ids(account.duplicates().stream()
                        .map(JoinAccount.DuplicateKey::item)
                        .toList()));
        json.end();
    }

    private static List<String> ids(List<KeyedItem> items) {
        return items.stream().map(KeyedItem::id).toList();
    }

    private static void report(JsonWriter json, JoinAccount account) {
        json.object("report")
                .field("rows", account.rows())
                .field("matched", account.matched().size());
        json.object("joined_by");
        new TreeMap<>(account.joinedBy()).forEach((how, count) -> json.field(how.id(), count));
        json.end();
        json.array("rows_without_item");
        account.unmatched().forEach(row -> json.object()
                .field("row", row.row())
                .field("key", row.key())
                .field("why", row.why().en())
                .field("why_vi", row.why().vi())
                .field("remedy", row.remedy().en())
                .field("remedy_vi", row.remedy().vi())
                .end());
        json.end().array("duplicate_keys");
        account.duplicates().forEach(key -> {
            item(json.object(), key.item()).field("joined_row", key.joined());
            json.integers("rows_passed_over", key.passedOver()).end();
        });
        json.end().array("items_without_row");
        account.itemsWithoutRow().forEach(item -> item(json.object(), item).end());
        json.end().array("named_joins");
        account.namedJoins().forEach(named -> named(json, named));
        json.end().array("remarks");
        account.remarks().forEach(remark -> remark(json, remark));
        json.end().end();
    }

    private static JsonWriter item(JsonWriter json, KeyedItem item) {
        return json.field("id", item.id()).field("name", item.name());
    }

    private static void named(JsonWriter json, NamedJoin named) {
        json.object()
                .field("row", named.place().number())
                .field("given", named.given())
                .field("code", named.unit().value())
                .field("name", named.name())
                .field("how", named.how().id())
                .field("score", named.score(), SCORE_DECIMALS)
                .end();
    }

    private static void remark(JsonWriter json, ImportProblem remark) {
        json.object()
                .field("severity", remark.severity().id())
                .field("place", remark.place().toString())
                .field("message", remark.message().en())
                .field("message_vi", remark.message().vi())
                .field("remedy", remark.remedy().en())
                .field("remedy_vi", remark.remedy().vi())
                .end();
    }
}
