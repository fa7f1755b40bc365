package vn.vungcao.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vungcao.intake.SettingsException;
import vn.vungcao.wording.Wording;

/** Reads options that are pairs of a field and something else: {@code --map unit=ma_xa}. */
final class FieldPairs {
    private FieldPairs() {}

    /** @throws SettingsException for a text that is no pair, or a field that is given twice */
    static Map<String, String> of(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new SettingsException(
                        Wording.of("%s '%s': viết TRƯỜNG=…", "%s '%s': write FIELD=…", option, text));
            }
            String field = text.substring(0, sign);
            if (pairs.put(field, text.substring(sign + 1).strip()) != null) {
                throw new SettingsException(
                        Wording.of("trường '%s' được cho hai lần", "field '%s' is given twice", field));
            }
        }
        return pairs;
    }
}
