package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * Finds the unit that a text names within a vintage. A code that a spreadsheet turned into a number ({@code 3127},
 * {@code 3127.0} for {@code 03127}) is recognised, but taken only when that is allowed.
 */
final class UnitLookup {
    /** How codes are made up, as a remedy. */
    static final Wording CODE_DIGITS = Wording.of(
            "tỉnh có 2 chữ số, huyện 3, xã 5 (số 0 ở đầu cũng tính), thôn bản 5-3",
            "a province has 2 digits, a district 3, a commune 5 (leading zeros count), a village 5-3");

    private static final Pattern AS_NUMBER = Pattern.compile("(\\d{1,5})(?:[.,]0+)?");
    private static final Pattern AS_VILLAGE = Pattern.compile("(\\d{1,5})-(\\d{3})");
    private static final int[] LENGTHS = {2, 3, 5};

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final UnitRegistry units;
    private final ObservationRules rules;
    private final ProblemList problems;
    private final List<String> padded = new ArrayList<>();
    private final Map<UnitTree, UnitNames> names = new HashMap<>();
    private final Map<UnitTree, Map<String, AdminUnit>> exact = new HashMap<>();
    private final Map<JoinedBy, Integer> counts = new EnumMap<>(JoinedBy.class);
    private final List<NamedJoin> named = new ArrayList<>();

    UnitLookup(UnitRegistry units, ObservationRules rules, ProblemList problems) {
        this.units = units;
        this.rules = rules;
        this.problems = problems;
    }

    /** For units that are found by their codes alone. */
    UnitLookup(UnitRegistry units, boolean padCodes, ProblemList problems) {
        this(units, new ObservationRules(false, padCodes, Set.of(), Optional.empty()), problems);
    }

    /** How many rows found their unit in which way. */
    Map<JoinedBy, Integer> counts() {
        return counts;
    }

    /** The rows that found their unit otherwise than by its code or its very name. */
    List<NamedJoin> named() {
        return named;
    }

    /** A unit that was found by this very code before, where there is no name to hold against it. */
    Optional<AdminUnit> again(UnitTree tree, UnitKey key) {
        AdminUnit unit =
                key.name().isEmpty() ? exact.getOrDefault(tree, Map.of()).get(key.code()) : null;
        if (unit != null) {
            counts.merge(JoinedBy.CODE, 1, Integer::sum);
        }
        return Optional.ofNullable(unit);
    }

    /**
     * Empty, with an error among the problems, when the vintage has no such unit.
     *
     * @param codePlace the cell of the code
     * @param namePlace the cell of the name
     */
    Optional<AdminUnit> find(UnitTree tree, UnitKey key, Place codePlace, Place namePlace) {
        boolean codeIsName = LETTER.matcher(key.code()).find();
        String name = codeIsName ? key.code() : key.name();
        if (!codeIsName && (!key.code().isEmpty() || name.isEmpty())) {
            Optional<AdminUnit> unit = find(tree, key.code(), codePlace);
            unit.filter(found -> !name.isEmpty()).ifPresent(found -> compare(tree, found, name, namePlace));
            return unit;
        }
        Place place = codeIsName ? codePlace : namePlace;
        NameJoin join = new NameJoin(names.computeIfAbsent(tree, UnitNames::new), tree, rules);
        try {
            UnitNames.Hit hit = join.find(name, key.district());
            counts.merge(hit.how(), 1, Integer::sum);
            if (hit.how().isWorthNaming()) {
                named.add(
                        new NamedJoin(place, name, hit.unit().code(), hit.unit().name(), hit.how(), hit.score()));
            }
            return Optional.of(hit.unit());
        } catch (CellException e) {
            problems.error(place, e.said(), e.remedy());
            return Optional.empty();
        }
    }

    /** A code was used again in 2025 in many places: the name beside it tells whether the vintage is the right one. */
    private void compare(UnitTree tree, AdminUnit unit, String name, Place place) {
        if (names.computeIfAbsent(tree, UnitNames::new).isNamed(unit, name)) {
            return;
        }
        problems.warning(
                place,
                Wording.of(
                        "%s là %s trong ranh giới %s, nhưng dòng này gọi nó là '%s'%s",
                        "%s is %s in vintage %s, but the row calls it '%s'%s",
                        unit.code(),
                        unit.name(),
                        name(tree),
                        name,
                        otherwise(tree, unit, name)),
                Wording.of(
                        "kiểm tra mã, và xem mã thuộc mốc ranh giới nào",
                        "check the code, and the vintage in which the codes are meant"));
    }

    private Wording otherwise(UnitTree tree, AdminUnit unit, String name) {
        return units.vintages().stream()
                .filter(vintage -> !vintage.id().equals(name(tree)))
                .flatMap(vintage -> units.findTree(vintage.id()).stream())
                .filter(other -> other.find(unit.code())
                        .filter(found ->
                                names.computeIfAbsent(other, UnitNames::new).isNamed(found, name))
                        .isPresent())
                .map(other -> Wording.of(", tên của nó trong ranh giới %s", ", which it is in vintage %s", name(other)))
                .findFirst()
                .orElse(Wording.NONE);
    }

    /** The same by the code alone. */
    Optional<AdminUnit> find(UnitTree tree, String text, Place place) {
        if (text.isEmpty()) {
            problems.error(
                    place,
                    Wording.of("mã đơn vị để trống", "the unit code is empty"),
                    Wording.of(
                            "điền mã của đơn vị, hoặc bỏ dòng này", "fill in the code of the unit, or remove the row"));
            return Optional.empty();
        }
        Optional<AdminUnit> found = UnitCode.find(text).flatMap(tree::find);
        if (found.isPresent()) {
            counts.merge(JoinedBy.CODE, 1, Integer::sum);
            exact.computeIfAbsent(tree, of -> new HashMap<>()).put(text, found.get());
            return found;
        }
        Optional<AdminUnit> meant = withLeadingZero(tree, text);
        if (meant.isEmpty()) {
            refuse(tree, text, place);
        } else if (rules.padCodes()) {
            padded.add(text + " → " + meant.get().code());
            counts.merge(JoinedBy.PADDED_CODE, 1, Integer::sum);
            return meant;
        } else {
            AdminUnit unit = meant.get();
            problems.error(
                    place,
                    Wording.of(
                            "'%s' không phải mã đơn vị của ranh giới %s; thêm số 0 ở đầu thì đó là %s, %s",
                            "'%s' is no unit code of vintage %s; with its leading zero it is %s, %s",
                            text,
                            name(tree),
                            unit.code(),
                            unit.name()),
                    Wording.of(
                            "viết %s (dạng văn bản), hoặc nhận mọi mã như vậy bằng --accept-codes padded",
                            "write %s (as text), or take all such codes with --accept-codes padded", unit.code()));
        }
        return Optional.empty();
    }

    private static String name(UnitTree tree) {
        return tree.vintage().id();
    }

    private static Optional<AdminUnit> withLeadingZero(UnitTree tree, String text) {
        Matcher village = AS_VILLAGE.matcher(text);
        if (village.matches()) {
            return UnitCode.find(pad(village.group(1), 5) + "-" + village.group(2))
                    .flatMap(tree::find);
        }
        Matcher number = AS_NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1);
        return Arrays.stream(LENGTHS)
                .filter(length -> length >= digits.length())
                .mapToObj(length -> pad(digits, length))
                .flatMap(code -> UnitCode.find(code).flatMap(tree::find).stream())
                .findFirst();
    }

    private static String pad(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private void refuse(UnitTree tree, String text, Place place) {
        List<Wording> elsewhere = units.vintages().stream()
                .filter(vintage -> !vintage.id().equals(name(tree)))
                .flatMap(vintage -> named(vintage, text).stream())
                .toList();
        problems.error(
                place,
                Wording.of(
                        "không có đơn vị '%s' trong ranh giới %s%s",
                        "there is no unit '%s' in vintage %s%s",
                        text,
                        name(tree),
                        elsewhere.isEmpty()
                                ? Wording.NONE
                                : Wording.of(", nhưng %s", ", though %s", Wording.joined("; ", elsewhere))),
                elsewhere.isEmpty()
                        ? Wording.of(
                                "sửa mã, hoặc bỏ dòng này; mã là mã của Tổng cục Thống kê",
                                "correct the code, or remove the row; codes are those of the General Statistics Office")
                        : Wording.of(
                                "nêu mốc ranh giới mà các mã này thuộc về",
                                "name the vintage in which these codes are meant"));
    }

    private Optional<Wording> named(BoundaryVintage vintage, String text) {
        return units.findTree(vintage.id())
                .flatMap(tree -> UnitCode.find(text).flatMap(tree::find))
                .map(unit -> Wording.of(
                        "%s là %s trong ranh giới %s", "%s is %s in vintage %s", text, unit.name(), vintage.id()));
    }

    /** Says, once, which codes were taken with a leading zero that the file does not have. */
    void notePadded(String file) {
        if (!padded.isEmpty()) {
            String shown = padded.stream().distinct().limit(5).collect(Collectors.joining(", "));
            problems.warning(
                    Place.file(file),
                    Wording.of(
                            "%d mã đã mất số 0 ở đầu và được thêm lại: %s%s",
                            "%d codes had lost their leading zero and were padded: %s%s",
                            padded.size(),
                            shown,
                            padded.stream().distinct().count() > 5 ? ", …" : ""),
                    Wording.of("giữ mã ở dạng văn bản trong bảng tính", "keep codes as text in the spreadsheet"));
        }
    }
}
