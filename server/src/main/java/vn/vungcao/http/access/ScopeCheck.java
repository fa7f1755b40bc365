package vn.vungcao.http.access;

import java.util.List;
import java.util.Optional;
import vn.vungcao.access.Scope;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.unit.BoundaryVintage;

/** Whether the unit of a scope is one of the atlas. */
public final class ScopeCheck {
    private ScopeCheck() {}

    /** What is wrong and what to write; empty when nothing is. */
    public static Optional<String> problem(Atlas atlas, Scope scope) {
        List<String> vintages =
                atlas.vintages().stream().map(BoundaryVintage::id).toList();
        if (!vintages.contains(scope.boundaries())) {
            return Optional.of("'" + scope.boundaries() + "' are no boundaries of the atlas; it has "
                    + String.join(", ", vintages));
        }
        return atlas.units(scope.boundaries()).find(scope.unit()).isPresent()
                ? Optional.empty()
                : Optional.of("there is no unit " + scope.unit() + " on boundaries " + scope.boundaries());
    }
}
