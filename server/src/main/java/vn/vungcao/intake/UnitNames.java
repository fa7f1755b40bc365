package vn.vungcao.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.KindPrefix;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.unit.UnitTree;

/**
 * The units of one vintage by their names. Marks, case, the place of a tone and the spelling of the kind ({@code TT.} for
 * {@code Thị trấn}) do not matter; a kind that is given must be the unit's own.
 */
final class UnitNames {
    private static final double LEAST_NEAR = 0.6;
    private static final int MOST_NEAR = 3;

    private final UnitTree tree;
    private final Map<String, List<AdminUnit>> byName = new HashMap<>();
    private final Map<String, List<AdminUnit>> byOtherName = new HashMap<>();

    UnitNames(UnitTree tree) {
        this.tree = tree;
        for (AdminLevel level : AdminLevel.values()) {
            tree.at(level).forEach(this::add);
        }
    }

    private void add(AdminUnit unit) {
        put(byName, TextFolding.fold(unit.bareName()), unit);
        unit.otherNames().forEach(name -> put(byOtherName, bare(name, unit), unit));
    }

    private static void put(Map<String, List<AdminUnit>> map, String name, AdminUnit unit) {
        map.computeIfAbsent(name, key -> new ArrayList<>()).add(unit);
    }

    private static String bare(String name, AdminUnit unit) {
        String folded = TextFolding.fold(name);
        return KindPrefix.find(folded)
                .filter(prefix -> prefix.kind().equals(TextFolding.fold(unit.kind())))
                .map(prefix -> folded.substring(prefix.length()))
                .orElse(folded);
    }

    /** A unit that a name can mean. */
    record Hit(AdminUnit unit, JoinedBy how, double score) {}

    /**
     * The units that bear the name, those of the level that is expected if there are any; of several those whose marks are
     * the same.
     */
    List<Hit> find(String text, Optional<AdminLevel> expected) {
        String folded = TextFolding.fold(text);
        Optional<KindPrefix> kind = KindPrefix.find(folded);
        Map<AdminUnit, Hit> hits = new LinkedHashMap<>();
        collect(hits, text, folded, unit -> true);
        kind.ifPresent(
                prefix -> collect(hits, text, folded.substring(prefix.length()), unit -> isKind(unit, prefix.kind())));
        List<Hit> found = narrowed(
                List.copyOf(hits.values()),
                hit -> expected.equals(Optional.of(hit.unit().level())));
        return narrowed(found, hit -> hit.how() == JoinedBy.NAME);
    }

    private static boolean isKind(AdminUnit unit, String kind) {
        return TextFolding.fold(unit.kind()).equals(kind);
    }

    static List<Hit> narrowed(List<Hit> hits, Predicate<Hit> wanted) {
        List<Hit> kept = hits.stream().filter(wanted).toList();
        return hits.size() < 2 || kept.isEmpty() ? hits : kept;
    }

    private void collect(Map<AdminUnit, Hit> hits, String text, String name, Predicate<AdminUnit> wanted) {
        byName.getOrDefault(name, List.of()).stream()
                .filter(wanted)
                .forEach(unit -> hits.putIfAbsent(unit, new Hit(unit, byMarks(text, unit), 1)));
        byOtherName.getOrDefault(name, List.of()).stream()
                .filter(wanted)
                .forEach(unit -> hits.putIfAbsent(unit, new Hit(unit, JoinedBy.OTHER_NAME, 1)));
    }

    private static JoinedBy byMarks(String text, AdminUnit unit) {
        if ((" " + marked(text)).endsWith(" " + marked(unit.bareName()))) {
            return JoinedBy.NAME;
        }
        boolean other = unit.otherNames().stream().anyMatch(name -> (" " + marked(name)).endsWith(" " + marked(text)));
        return other ? JoinedBy.OTHER_NAME : JoinedBy.NAME_WITHOUT_MARKS;
    }

    /** Marks stand after all letters of their syllable, so that the place of a tone does not matter. */
    private static String marked(String text) {
        StringBuilder result = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s.,\\-]+")) {
            String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
            String tones = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            result.append(apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""))
                    .append(tones)
                    .append(' ');
        }
        return result.toString().strip();
    }

    /** Units that bear the name but are of another kind: {@code Xã Tủa Chùa} where there is only {@code Thị trấn Tủa Chùa}. */
    List<AdminUnit> ofOtherKind(String text) {
        String folded = TextFolding.fold(text);
        return KindPrefix.find(folded)
                .map(prefix -> byName.getOrDefault(folded.substring(prefix.length()), List.of()))
                .orElse(List.of());
    }

    /** Whether the unit bears the name, whatever kind stands before it. */
    boolean isNamed(AdminUnit unit, String text) {
        String folded = TextFolding.fold(text);
        String bare = KindPrefix.find(folded)
                .map(prefix -> folded.substring(prefix.length()))
                .orElse(folded);
        return Stream.of(folded, bare)
                .anyMatch(name -> byName.getOrDefault(name, List.of()).contains(unit)
                        || byOtherName.getOrDefault(name, List.of()).contains(unit));
    }

    /** Whether a unit lies in the district that is named, or is it. */
    boolean liesIn(AdminUnit unit, String district) {
        return Stream.concat(Stream.of(unit), tree.ancestorsOf(unit.code()).stream())
                .filter(above -> above.level() == AdminLevel.DISTRICT)
                .anyMatch(above -> above.code().value().equals(district) || isNamed(above, district));
    }

    /** Up to three units whose names are near, the nearest first. */
    List<Hit> near(String text, Optional<AdminLevel> expected, Predicate<AdminUnit> wanted) {
        String folded = TextFolding.fold(text);
        Optional<KindPrefix> kind = KindPrefix.find(folded);
        String name = kind.map(prefix -> folded.substring(prefix.length())).orElse(folded);
        List<Hit> hits = new ArrayList<>();
        byName.forEach((key, units) -> {
            List<AdminUnit> possible = units.stream()
                    .filter(unit -> expected.isEmpty() || expected.get() == unit.level())
                    .filter(unit -> kind.isEmpty() || isKind(unit, kind.get().kind()))
                    .filter(wanted)
                    .toList();
            // to compare spellings takes its time, and most names are those of other levels
            double score = possible.isEmpty() ? 0 : NameScore.of(name, key);
            if (score >= LEAST_NEAR) {
                possible.forEach(unit -> hits.add(new Hit(unit, JoinedBy.NEAR_NAME, score)));
            }
        });
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.unit()
                        .code()))
                .limit(MOST_NEAR)
                .toList();
    }
}
