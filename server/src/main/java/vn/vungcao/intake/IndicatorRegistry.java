package vn.vungcao.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.indicator.Indicator;

/** The indicator catalogue as it is known before an import. */
public interface IndicatorRegistry {
    Optional<Indicator> find(String code);

    /** In ascending order. */
    Collection<String> codes();

    /** Of indicators that have one code the last one holds. */
    static IndicatorRegistry of(Collection<Indicator> indicators) {
        Map<String, Indicator> byCode = new TreeMap<>();
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        return new IndicatorRegistry() {
            @Override
            public Optional<Indicator> find(String code) {
                return Optional.ofNullable(byCode.get(code));
            }

            @Override
            public Collection<String> codes() {
                return byCode.keySet();
            }
        };
    }
}
