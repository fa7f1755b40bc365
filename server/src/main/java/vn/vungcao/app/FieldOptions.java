package vn.vungcao.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.intake.FieldMapping;

/** The options that say from where the fields of a record are read. */
final class FieldOptions {
    @Option(names = "--map", paramLabel = "FIELD=NAME", description = "Read a field from this column or property")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "The value of a field in every row or feature")
    private List<String> fixed = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The same as {@code --set}. */
    void set(String field, String value) {
        fixed.add(field + "=" + value);
    }

    FieldMapping mapping(List<String> fields) {
        try {
            return FieldMapping.of(fields, pairs("--map", columns), pairs("--set", fixed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static Map<String, String> pairs(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new IllegalArgumentException(option + " '" + text + "': write FIELD=…");
            }
            if (pairs.put(text.substring(0, sign), text.substring(sign + 1).strip()) != null) {
                throw new IllegalArgumentException("field '" + text.substring(0, sign) + "' is given twice");
            }
        }
        return pairs;
    }
}
