package vn.vungcao.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.TextFolding;

/** The names of places that are known, to tell whether a text was decoded rightly. Case and kind of unit do not matter. */
public final class Gazetteer {
    private final Set<String> exact = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    private Gazetteer() {}

    /** Knows no name. */
    public static Gazetteer empty() {
        return new Gazetteer();
    }

    public static Gazetteer of(Stream<AdminUnit> units) {
        Gazetteer gazetteer = new Gazetteer();
        units.flatMap(unit -> Stream.concat(Stream.of(unit.name(), unit.bareName()), unit.otherNames().stream()))
                .forEach(gazetteer::add);
        return gazetteer;
    }

    /** The names of all units of all vintages. */
    public static Gazetteer of(UnitRegistry registry) {
        return of(registry.vintages().stream()
                .flatMap(vintage -> registry.findTree(vintage.id()).stream())
                .flatMap(tree -> Stream.of(AdminLevel.values()).flatMap(level -> tree.at(level).stream())));
    }

    private void add(String name) {
        exact.add(key(name));
        folded.add(TextFolding.fold(name));
    }

    /** Whether this is a known name with all its marks. */
    public boolean knows(String name) {
        return exact.contains(key(name));
    }

    /** Whether this is a known name but for its marks. */
    public boolean knowsWithoutMarks(String name) {
        return folded.contains(TextFolding.fold(name));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
