package vn.vungcao.http.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Role;
import vn.vungcao.access.Scope;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.parameter.Excerpt;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.unit.UnitCode;

/** What an account or a token may do, as fields of a form and of an answer. */
final class GrantFields {
    static final String ROLE = "role";
    static final String SCOPE = "scope";
    static final String BOUNDARIES = "boundaries";

    private GrantFields() {}

    static List<Field> described(boolean roleRequired) {
        return List.of(
                new Field(ROLE, "What it may do", roleRequired, false, false, Role.given()),
                new Field(SCOPE, "Code of the unit to which an editor is bound", false, false, false, List.of()),
                new Field(
                        BOUNDARIES,
                        "Boundary vintage in which the code is read; needed with scope",
                        false,
                        false,
                        false,
                        List.of()));
    }

    /** @param atlas in which the unit must be, when one is published */
    static Grant read(TextFields fields, Optional<Atlas> atlas) {
        String named = fields.get(ROLE);
        Role role = Role.find(named)
                .filter(known -> known != Role.PUBLIC)
                .orElseThrow(() -> new Failure.BadParameter(
                        ROLE, "'" + Excerpt.of(named) + "' is no role that can be given", Role.given()));
        Optional<Scope> scope = fields.find(SCOPE).map(code -> scope(code, fields.get(BOUNDARIES), atlas));
        if (scope.isEmpty() && fields.find(BOUNDARIES).isPresent()) {
            throw new Failure.BadParameter(SCOPE, "is required with boundaries: the code of the unit");
        }
        try {
            return new Grant(role, scope);
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter(SCOPE, e.getMessage());
        }
    }

    private static Scope scope(String code, String boundaries, Optional<Atlas> atlas) {
        UnitCode unit = UnitCode.find(code)
                .orElseThrow(() -> new Failure.BadParameter(SCOPE, "'" + Excerpt.of(code) + "' is no code of a unit"));
        Scope scope = new Scope(unit, Excerpt.of(boundaries));
        atlas.flatMap(known -> ScopeCheck.problem(known, scope)).ifPresent(problem -> {
            throw new Failure.BadParameter(SCOPE, problem);
        });
        return scope;
    }

    static void write(ObjectNode node, Grant grant) {
        node.put(ROLE, grant.role().id());
        grant.scope().ifPresent(scope -> {
            node.put(SCOPE, scope.unit().value());
            node.put(BOUNDARIES, scope.boundaries());
        });
    }
}
