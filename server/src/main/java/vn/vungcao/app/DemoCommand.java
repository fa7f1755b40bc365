package vn.vungcao.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.demo.DemonstrationSet;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Store;

@Command(
        name = "demo",
        description = {
            "Fills a new store with the reference tables and the demonstration set, or writes the set as files.",
            "The set is made up: villages, shapes, hazard zones and the figures of 2019-2025 are invented; only the"
                    + " totals named in data/demo/calibration.csv are published ones. Everything served from it says so."
        },
        footer = {"", "Examples:", "  vungcao demo --data-dir var", "  vungcao demo --files demonstration"},
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace place;

    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description =
                    "Write GeoJSON and CSV files into this folder, as a user would import them; no store is touched")
    private Path files;

    @Option(names = "--if-empty", description = "Do nothing, and succeed, when the store holds data already")
    private boolean ifEmpty;

    @Option(
            names = "--reference-only",
            description = "Only the reference tables: units, indicators, targets, programme; no demonstration")
    private boolean referenceOnly;

    @Override
    public Integer call() {
        if (files == null) {
            return fill();
        }
        if (Stream.of("--data-dir", "--db", "--if-empty", "--reference-only")
                .anyMatch(spec.commandLine().getParseResult()::hasMatchedOption)) {
            throw new ParameterException(spec.commandLine(), "--files writes no store: leave the other options out");
        }
        return write();
    }

    private int fill() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = place.open()) {
            int before = store.imports().size();
            if (before > 0) {
                return ifEmpty ? ExitCode.DONE : refuse(before);
            }
            (referenceOnly ? FirstFill.REFERENCE : FirstFill.DEMONSTRATION).into(store, out);
            return ExitCode.DONE;
        }
    }

    private int refuse(int before) {
        spec.commandLine()
                .getErr()
                .println("the store holds " + before + " imports already, and made-up data do not go among others."
                        + " Name another place, or use --if-empty to leave it as it is");
        return ExitCode.REFUSED;
    }

    private int write() {
        try {
            new DemoFiles(files)
                    .write(ReferenceData.load("demo"), DemonstrationSet.generate())
                    .forEach(spec.commandLine().getOut()::println);
            return ExitCode.DONE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("cannot write to " + files + ": " + e.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
