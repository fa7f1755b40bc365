package vn.vungcao.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * Gives villages that come without a code the commune they lie in, and a code of our own: the commune's, a hyphen and three
 * digits. A village that the vintage knows in that commune by that name keeps its code; the others take the next free ones in
 * the order of the file. So the same file gives the same codes however often it is imported.
 *
 * @param nameField the property that holds the name
 * @param codeField the property that the code is put into
 * @param leaveOut whether places that lie in no commune are left out with a warning, not refused
 */
public record VillagePlaces(String nameField, String codeField, boolean leaveOut) {
    /** The property that the code of the commune is put into, for {@link UnitDefinition}. */
    public static final String COMMUNE_FIELD = "commune (by location)";

    private static final int MOST_VILLAGES = 999;

    /**
     * The features with their codes. Empty, with errors among the problems, when one cannot be given.
     *
     * @param communes the shapes of the communes of the vintage
     */
    public Optional<FeatureFile> assign(
            FeatureFile file, UnitTree tree, List<UnitBoundary> communes, ProblemList problems) {
        if (communes.stream().noneMatch(commune -> commune.geometry() instanceof Polygonal)) {
            problems.error(
                    Place.file(file.file()),
                    Wording.of(
                            "các thôn bản không có mã, và không xã nào của ranh giới %s có ranh giới để tìm chúng",
                            "the villages have no codes, and no commune of vintage %s has a boundary to find them by",
                            tree.vintage().id()),
                    Wording.of(
                            "nhập ranh giới các xã trước, hoặc nêu thuộc tính chứa mã bằng --code-field",
                            "import the boundaries of the communes first, or name the property of the codes with"
                                    + " --code-field"));
            return Optional.empty();
        }
        if (!file.fields().contains(nameField)) {
            problems.error(
                    Place.file(file.file()).column(nameField),
                    BoundaryImport.noProperty(nameField),
                    Wording.of(
                            "nêu thuộc tính chứa tên thôn bản bằng --name-field; %s",
                            "name the property of the villages' names with --name-field; %s",
                            NearestName.advice(nameField, file.fields())));
            return Optional.empty();
        }
        return new Assignment(file, tree, communes, problems).run();
    }

    /** One file on its way. */
    private final class Assignment {
        private final FeatureFile file;
        private final UnitTree tree;
        private final ProblemList problems;
        private final Map<UnitCode, PointOnGeometryLocator> communes = new TreeMap<>();
        private final Map<String, Deque<UnitCode>> known = new HashMap<>();
        private final Map<UnitCode, Set<Integer>> taken = new HashMap<>();
        private final Map<String, List<Integer>> homonyms = new LinkedHashMap<>();
        private int kept;
        private int made;

        Assignment(FeatureFile file, UnitTree tree, List<UnitBoundary> shapes, ProblemList problems) {
            this.file = file;
            this.tree = tree;
            this.problems = problems;
            shapes.stream()
                    .filter(shape -> shape.geometry() instanceof Polygonal)
                    .forEach(shape -> communes.put(shape.code(), new IndexedPointInAreaLocator(shape.geometry())));
            tree.at(AdminLevel.VILLAGE).forEach(this::remember);
        }

        private void remember(AdminUnit village) {
            String[] parts = village.code().value().split("-");
            UnitCode commune = new UnitCode(parts[0]);
            taken.computeIfAbsent(commune, code -> new HashSet<>()).add(Integer.valueOf(parts[1]));
            known.computeIfAbsent(key(commune, village.bareName()), k -> new ArrayDeque<>())
                    .add(village.code());
        }

        private static String key(UnitCode commune, String name) {
            return commune + " " + TextFolding.fold(name).replaceFirst("^(ban|thon|to dan pho|tdp) ", "");
        }

        Optional<FeatureFile> run() {
            List<Feature> assigned = new ArrayList<>();
            for (Feature feature : file.features()) {
                String name = feature.text(nameField);
                if (name.isBlank()) {
                    problems.error(
                            file.place(feature).column(nameField),
                            Wording.of("thôn bản không có tên", "the village has no name"),
                            Wording.of("điền tên", "fill in the name"));
                    continue;
                }
                Optional<UnitCode> commune = communeAt(feature);
                if (commune.isEmpty()) {
                    sayOutside(feature, name);
                    continue;
                }
                code(feature, commune.get(), name).ifPresent(code -> assigned.add(coded(feature, commune.get(), code)));
            }
            sayWhatWasDone(assigned.size());
            return problems.hasErrors() || assigned.isEmpty() ? Optional.empty() : Optional.of(file.with(assigned));
        }

        /** On a common border the commune with the lower code. */
        private Optional<UnitCode> communeAt(Feature feature) {
            Coordinate place = feature.geometry().getInteriorPoint().getCoordinate();
            return communes.entrySet().stream()
                    .filter(commune -> commune.getValue().locate(place) != Location.EXTERIOR)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private void sayOutside(Feature feature, String name) {
            Coordinate c = feature.geometry().getCoordinate();
            Wording message = Wording.of(
                    "'%s' tại %.5f %.5f không nằm trong xã nào của ranh giới %s",
                    "'%s' at %.5f %.5f lies in no commune of vintage %s",
                    name,
                    c.x,
                    c.y,
                    tree.vintage().id());
            if (leaveOut) {
                problems.warning(
                        file.place(feature),
                        message.plus(Wording.of(" nên bị bỏ qua", " and is left out")),
                        Wording.of("sửa vị trí của nó rồi nhập lại", "correct its place, and import it again"));
            } else {
                problems.error(
                        file.place(feature),
                        message,
                        Wording.of(
                                "sửa vị trí, cho nó một mã (--code-field), hoặc bỏ qua những chỗ như vậy bằng"
                                        + " --leave-out-strays",
                                "correct its place, give it a code (--code-field), or leave such places out with"
                                        + " --leave-out-strays"));
            }
        }

        private Optional<UnitCode> code(Feature feature, UnitCode commune, String name) {
            String key = key(commune, name);
            homonyms.computeIfAbsent(key, k -> new ArrayList<>()).add(feature.number());
            Deque<UnitCode> before = known.getOrDefault(key, new ArrayDeque<>());
            if (!before.isEmpty()) {
                kept++;
                return Optional.of(before.poll());
            }
            Set<Integer> numbers = taken.computeIfAbsent(commune, code -> new HashSet<>());
            int number = 1;
            while (numbers.contains(number)) {
                number++;
            }
            if (number > MOST_VILLAGES) {
                problems.error(
                        file.place(feature),
                        Wording.of(
                                "xã %s đã có %d thôn bản: không còn mã nào",
                                "commune %s has %d villages already: no code is left", commune, MOST_VILLAGES),
                        Wording.of(
                                "cho các thôn bản mã riêng (--code-field)",
                                "give the villages codes of their own (--code-field)"));
                return Optional.empty();
            }
            numbers.add(number);
            made++;
            return Optional.of(new UnitCode("%s-%03d".formatted(commune, number)));
        }

        private Feature coded(Feature feature, UnitCode commune, UnitCode code) {
            Map<String, String> properties = new LinkedHashMap<>(feature.properties());
            properties.put(codeField, code.value());
            properties.put(COMMUNE_FIELD, commune.value());
            return new Feature(feature.number(), feature.geometry(), properties);
        }

        private void sayWhatWasDone(int assigned) {
            problems.note(
                    Place.file(file.file()),
                    Wording.of(
                            "%d trên %d thôn bản được xếp vào xã mà chúng nằm trong: %d đã biết theo tên và giữ mã cũ, %d"
                                    + " có mã mới",
                            "%d of %d villages were given to the commune they lie in: %d are known there by name and"
                                    + " keep their codes, %d got a new one",
                            assigned,
                            file.features().size(),
                            kept,
                            made));
            List<Wording> alike = homonyms.entrySet().stream()
                    .filter(entry -> entry.getValue().size() > 1)
                    .map(entry -> Wording.of(
                            "%s (hình %s)",
                            "%s (features %s)",
                            entry.getKey(),
                            entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                    .toList();
            if (!alike.isEmpty()) {
                problems.warning(
                        Place.file(file.file()),
                        Wording.of(
                                "các thôn bản cùng xã trùng tên: %s",
                                "villages of one commune have the same name: %s", Wording.joined("; ", alike)),
                        Wording.of(
                                "kiểm tra xem có phải cùng một thôn bản; mỗi hình đã có một mã riêng",
                                "check whether they are one village; each got a code of its own"));
            }
        }
    }
}
