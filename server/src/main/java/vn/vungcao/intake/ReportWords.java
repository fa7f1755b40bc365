package vn.vungcao.intake;

import java.util.Map;
import vn.vungcao.wording.Wording;

/** What the kinds of imports, their counts and ways of joining are called in the report for people. */
final class ReportWords {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("observations", "số liệu chỉ số"),
            Map.entry("boundaries", "ranh giới"),
            Map.entry("zones", "vùng nguy cơ thiên tai"),
            Map.entry("sites", "điểm bố trí dân cư"),
            Map.entry("resettlement", "bố trí dân cư"),
            Map.entry("susceptibility", "nguy cơ sạt lở"),
            Map.entry("indicators", "danh mục chỉ số"),
            Map.entry("targets", "chỉ tiêu"),
            Map.entry("units", "danh mục đơn vị"),
            Map.entry("reference", "bảng tham chiếu"));

    private static final Map<String, String> COUNTS = Map.ofEntries(
            Map.entry("rows", "dòng"),
            Map.entry("columns", "cột ô lưới"),
            Map.entry("features", "hình"),
            Map.entry("observations", "giá trị"),
            Map.entry("measured", "đo được"),
            Map.entry("estimated", "ước tính"),
            Map.entry("missing", "thiếu"),
            Map.entry("suppressed", "không công bố"),
            Map.entry("not_applicable", "không áp dụng"),
            Map.entry("boundaries", "ranh giới"),
            Map.entry("units", "đơn vị"),
            Map.entry("vintages", "mốc ranh giới"),
            Map.entry("links", "liên kết đơn vị"),
            Map.entry("indicators", "chỉ số"),
            Map.entry("target_sets", "bộ chỉ tiêu"),
            Map.entry("targets", "chỉ tiêu"),
            Map.entry("programme_items", "mục chương trình"),
            Map.entry("designations", "danh sách theo luật"),
            Map.entry("hazard zones", "vùng nguy cơ"),
            Map.entry("resettlement sites", "điểm bố trí"),
            Map.entry("resettlement rows", "dòng bố trí dân cư"));

    private ReportWords() {}

    static Wording kind(String kind) {
        return new Wording(KINDS.getOrDefault(kind, kind), kind);
    }

    static Wording count(String what) {
        String words = what.replace('_', ' ');
        return new Wording(COUNTS.getOrDefault(what, words), words);
    }

    static Wording read(TableFormat table) {
        return Wording.of(
                "đọc theo %s%s",
                "read as %s%s",
                table.format(),
                table.encoding()
                        .map(encoding -> Wording.of("; chữ %s", "; text %s", encoding))
                        .orElse(Wording.NONE));
    }

    static Wording way(JoinedBy how) {
        String vietnamese =
                switch (how) {
                    case CODE -> "theo mã";
                    case PADDED_CODE -> "mã thêm số 0";
                    case NAME -> "đúng tên";
                    case NAME_WITHOUT_MARKS -> "tên bỏ dấu";
                    case OTHER_NAME -> "cách viết khác";
                    case NEAR_NAME -> "tên gần giống";
                };
        return new Wording(vietnamese, how.id().replace('_', ' '));
    }
}
