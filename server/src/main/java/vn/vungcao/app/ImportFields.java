package vn.vungcao.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of an import command that decide what it does, by name without dashes: over HTTP they are its fields. */
final class ImportFields {
    /** Of the place and the person and the output: nothing that decides what a file says. */
    private static final Set<String> OF_THE_COMMAND_LINE =
            Set.of("data-dir", "db", "json", "lang", "who", "dry-run", "draft");

    private ImportFields() {}

    static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    /** The options that were given, with their texts, in the order of the command's description. */
    static Map<String, List<String>> given(ParseResult parsed) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (OptionSpec option : parsed.commandSpec().options()) {
            if (parsed.hasMatchedOption(option) && !OF_THE_COMMAND_LINE.contains(name(option))) {
                given.put(name(option), new ArrayList<>(option.originalStringValues()));
            }
        }
        return given;
    }
}
