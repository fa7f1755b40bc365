package vn.vungcao.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vungcao.intake.FieldMapping;
import vn.vungcao.intake.SettingsException;

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
            return FieldMapping.of(fields, FieldPairs.of("--map", columns), FieldPairs.of("--set", fixed));
        } catch (SettingsException e) {
            throw new SettingRefusedException(spec.commandLine(), e);
        }
    }
}
