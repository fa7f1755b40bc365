package vn.vungcao.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * The communes of a vintage under the districts of another. Districts ended in 2025, but plans and lists still speak of them;
 * a commune made of parts of several of them crosses their borders and belongs to none as a whole.
 */
public final class DatedGrouping {
    private final UnitTree members;
    private final UnitTree groups;
    private final Map<UnitCode, Map<UnitCode, List<Part>>> parts = new TreeMap<>();

    /**
     * A commune that went to another, whole or in part.
     *
     * @param weight the part of it, 0-1
     */
    public record Part(AdminUnit unit, double weight) {}

    /**
     * A commune and the districts it has parts in.
     *
     * @param parts district → its communes (of the districts' vintage) that went to this commune, whole or in part
     */
    public record Membership(AdminUnit unit, Map<UnitCode, List<Part>> parts) {
        /** The one district it lies in; empty when it crosses districts, or nothing is known of where it comes from. */
        public Optional<UnitCode> group() {
            return parts.size() == 1 ? parts.keySet().stream().findFirst() : Optional.empty();
        }

        public boolean crosses() {
            return parts.size() > 1;
        }
    }

    /**
     * @param members the vintage whose communes are grouped
     * @param groups the vintage whose districts they are grouped by; the same, or an earlier one
     */
    public DatedGrouping(UnitTree members, UnitTree groups, Crosswalk crosswalk) {
        this.members = members;
        this.groups = groups;
        String from = groups.vintage().id();
        String to = members.vintage().id();
        for (AdminUnit part : groups.at(AdminLevel.COMMUNE)) {
            Optional<UnitCode> district = part.parent().filter(p -> p.level() == AdminLevel.DISTRICT);
            if (district.isEmpty()) {
                continue;
            }
            if (from.equals(to)) {
                note(part.code(), district.get(), new Part(part, 1));
            }
            crosswalk.from(from, part.code()).stream()
                    .filter(link -> link.toVintage().equals(to))
                    .forEach(link -> note(link.to(), district.get(), new Part(part, link.weight())));
        }
    }

    private void note(UnitCode member, UnitCode district, Part part) {
        parts.computeIfAbsent(member, m -> new TreeMap<>())
                .computeIfAbsent(district, d -> new ArrayList<>())
                .add(part);
    }

    /** Of every commune, in ascending order of code. */
    public List<Membership> memberships() {
        return members.at(AdminLevel.COMMUNE).stream()
                .map(unit -> new Membership(unit, parts.getOrDefault(unit.code(), Map.of())))
                .toList();
    }

    /** The communes that lie in one district each, by district; a district without any has an empty list. */
    public Map<AdminUnit, List<AdminUnit>> whole() {
        Map<AdminUnit, List<AdminUnit>> whole = new LinkedHashMap<>();
        groups.at(AdminLevel.DISTRICT).forEach(district -> whole.put(district, new ArrayList<>()));
        memberships().forEach(m -> m.group()
                .ifPresent(code -> whole.get(groups.get(code)).add(m.unit())));
        return whole;
    }

    public List<Membership> crossing() {
        return memberships().stream().filter(Membership::crosses).toList();
    }
}
