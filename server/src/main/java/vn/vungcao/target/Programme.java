package vn.vungcao.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The programme of a decision as a tree: programmes, their projects and tasks, and the sub-projects of these, in the order of
 * the annex. An item whose parents lead round in a circle belongs to no programme.
 */
public final class Programme {
    private static final String SUB_PROJECT = "subproject";

    private final Map<String, ProgrammeItem> items = new LinkedHashMap<>();
    private final Map<String, List<ProgrammeItem>> parts = new LinkedHashMap<>();

    /** @param items in the order of the annex; of items with one id the last one holds */
    public Programme(List<ProgrammeItem> items) {
        items.forEach(item -> this.items.put(item.id(), item));
        for (ProgrammeItem item : this.items.values()) {
            item.parent().ifPresent(parent -> parts.computeIfAbsent(parent, id -> new ArrayList<>())
                    .add(item));
        }
    }

    public Optional<ProgrammeItem> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** In the order of the annex. */
    public List<ProgrammeItem> all() {
        return List.copyOf(items.values());
    }

    /** The items that belong to no other. */
    public List<ProgrammeItem> roots() {
        return items.values().stream().filter(item -> item.parent().isEmpty()).toList();
    }

    /** The items that belong to one directly. */
    public List<ProgrammeItem> partsOf(String id) {
        return List.copyOf(parts.getOrDefault(id, List.of()));
    }

    /** The item itself and everything below it, from the top. */
    public List<ProgrammeItem> within(String id) {
        Set<ProgrammeItem> found = new LinkedHashSet<>();
        find(id).ifPresent(item -> collect(item, found));
        return List.copyOf(found);
    }

    private void collect(ProgrammeItem item, Set<ProgrammeItem> found) {
        if (found.add(item)) {
            partsOf(item.id()).forEach(part -> collect(part, found));
        }
    }

    /** The project that a sub-project is rolled into; any other item stands for itself. */
    public Optional<ProgrammeItem> projectOf(String id) {
        Optional<ProgrammeItem> item = find(id);
        Set<String> seen = new LinkedHashSet<>();
        while (item.isPresent()
                && item.get().level().equals(SUB_PROJECT)
                && item.get().parent().isPresent()
                && seen.add(item.get().id())) {
            item = find(item.get().parent().get());
        }
        return item;
    }
}
