package vn.vungcao.http.ogc.joins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.join.KeyField;
import vn.vungcao.join.KeyedItem;
import vn.vungcao.unit.BoundaryVintage;

/** What the items of collections can be joined by. */
final class KeyedItems {
    private KeyedItems() {}

    /** The default one first. */
    static List<KeyField> fields(Collection collection) {
        return collection.level().isPresent() ? List.of(KeyField.CODE, KeyField.NAME) : List.of(KeyField.ID);
    }

    /** The vintage asked about; empty when the items are no units. */
    static Optional<String> vintage(Request request, Collection collection) {
        if (collection.level().isPresent()) {
            return Optional.of(new Choices(request)
                    .vintage(collection.level().get(), OptionalInt.empty())
                    .map(BoundaryVintage::id)
                    .orElseThrow(() -> new Failure.NotFound("no boundaries were in force at that time")));
        }
        for (Parameter<?> parameter : List.of(Parameters.BOUNDARIES, Parameters.DATETIME)) {
            if (request.question().has(parameter)) {
                throw new Failure.BadParameter(
                        parameter.name(), "speaks of units and does not belong to " + collection.id());
            }
        }
        return Optional.empty();
    }

    /** @param vintage empty when the items are no units */
    static List<KeyedItem> of(Atlas atlas, Collection collection, Optional<String> vintage) {
        if (vintage.isPresent()) {
            return atlas.units(vintage.get()).at(collection.level().orElseThrow()).stream()
                    .map(unit -> new KeyedItem(unit.code().value(), unit.name()))
                    .toList();
        }
        return collection == Collection.HAZARD_ZONES
                ? atlas.hazardZones().stream()
                        .map(zone -> new KeyedItem(zone.id(), zone.hazard() + " " + zone.hazardClass()))
                        .toList()
                : atlas.resettlementSites().stream()
                        .map(site -> new KeyedItem(site.id(), site.name()))
                        .toList();
    }

    /** How many share their name with another. */
    static long ambiguous(List<KeyedItem> items) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item.name(), 1, Integer::sum));
        return counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
