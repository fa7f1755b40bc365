package vn.vungcao.http.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the provider says of a person, verified. A claim is named by its name, or by a path with dots: {@code realm_access.roles}.
 *
 * @param issuer who says it
 * @param subject by which the provider knows the person, for ever
 */
public record Claims(String issuer, String subject, Map<String, Object> values) {
    /** A text or a number; empty for anything else. */
    public Optional<String> text(String claim) {
        return find(claim)
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString);
    }

    /** Of a list, or of one text. */
    public List<String> texts(String claim) {
        return find(claim)
                .map(value -> value instanceof Collection<?> list ? List.copyOf(list) : List.of(value))
                .orElse(List.of())
                .stream()
                .map(Objects::toString)
                .toList();
    }

    private Optional<Object> find(String claim) {
        if (values.containsKey(claim)) {
            return Optional.ofNullable(values.get(claim));
        }
        Object at = values;
        for (String step : claim.split("\\.")) {
            at = at instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return Optional.ofNullable(at);
    }
}
