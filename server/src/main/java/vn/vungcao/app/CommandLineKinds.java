package vn.vungcao.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.vungcao.access.Scope;
import vn.vungcao.geo.Projection;
import vn.vungcao.http.intake.ImportKind;
import vn.vungcao.http.intake.ImportKind.FormField;
import vn.vungcao.http.intake.ImportKinds;
import vn.vungcao.http.intake.ImportOrder;
import vn.vungcao.http.intake.JobState;
import vn.vungcao.http.intake.PreparedImport;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.wording.Wording;

/**
 * The import commands as kinds of import over HTTP: each option is a field, by its name without dashes, but for those that name
 * files, the place or the output. So an option of a command is told in one place, and both ways run the same command.
 */
public final class CommandLineKinds implements ImportKinds {
    private static final Set<String> NOT_OVER_HTTP = Set.of("data-dir", "db", "json", "lang");

    @Override
    public List<ImportKind> all() {
        return commands().entrySet().stream()
                .map(command -> new ImportKind(
                        command.getKey(),
                        command.getValue().getCommandSpec().usageMessage().description()[0],
                        offered(command.getValue()).map(CommandLineKinds::field).toList()))
                .toList();
    }

    /** New ones each time: a command holds the options it was given. */
    private static Map<String, CommandLine> commands() {
        CommandLine line = Main.commandLine(List.of(ImportCommand.class));
        // what somebody sends is never the name of a file of the server
        line.setExpandAtFiles(false);
        Map<String, CommandLine> commands =
                new LinkedHashMap<>(line.getSubcommands().get("import").getSubcommands());
        commands.values().removeIf(command -> task(command).isEmpty());
        return commands;
    }

    private static Optional<ImportTask> task(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(mixin -> mixin.userObject())
                .filter(ImportTask.class::isInstance)
                .map(ImportTask.class::cast)
                .findFirst();
    }

    private static Stream<OptionSpec> offered(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .filter(option -> !NOT_OVER_HTTP.contains(ImportFields.name(option)))
                .filter(option -> !valueType(option).equals(Path.class));
    }

    private static Class<?> valueType(ArgSpec option) {
        return option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
    }

    private static boolean isFlag(OptionSpec option) {
        return valueType(option).equals(boolean.class) || valueType(option).equals(Boolean.class);
    }

    private static FormField field(OptionSpec option) {
        List<String> choices = List.of();
        if (isFlag(option)) {
            choices = List.of("true", "false");
        } else if (option.completionCandidates() != null) {
            choices = StreamSupport.stream(option.completionCandidates().spliterator(), false)
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .toList();
        }
        return new FormField(
                ImportFields.name(option),
                String.join(" ", option.description()),
                option.required(),
                option.isMultiValue(),
                choices);
    }

    @Override
    public PreparedImport prepare(ImportOrder order) {
        Map<String, CommandLine> commands = commands();
        CommandLine command = Optional.ofNullable(commands.get(order.kind()))
                .orElseThrow(() -> new Failure.BadParameter(
                        "kind",
                        Wording.of("không phải loại nhập được", "is not one that can be imported"),
                        List.copyOf(commands.keySet())));
        List<String> words = new ArrayList<>(List.of("import", order.kind()));
        order.fields().forEach((name, texts) -> texts.forEach(text -> words.add(word(command, name, texts, text))));
        if (!order.fields().containsKey("who")) {
            words.add("--who=editor");
        }
        words.add("--");
        words.add(order.file().toString());
        try {
            command.getParent().getParent().parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.MissingParameterException e) {
            throw new Failure.BadParameter(
                    e.getMissing().isEmpty() ? "form" : name(e.getMissing().get(0)),
                    new Wording("là bắt buộc", "is required: " + e.getMessage()));
        } catch (CommandLine.ParameterException e) {
            throw new Failure.BadParameter(
                    Optional.ofNullable(e.getArgSpec())
                            .map(CommandLineKinds::name)
                            .orElse("form"),
                    new Wording("không đọc được giá trị của trường này", e.getMessage()));
        }
        return site -> run(command, site);
    }

    @Override
    public ChangePreview preview(Store store, long draft) {
        DraftContent content = new DraftContent(draft, StoredRegistry.empty(ReferenceData.extents()));
        store.readWithDraft(draft, content);
        return ChangePreview.of(content.changes(), content.known());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? ImportFields.name(option) : "form";
    }

    /** One word for a field, so that its text is never taken for an option of its own. */
    private static String word(CommandLine command, String name, List<String> texts, String text) {
        OptionSpec option = offered(command)
                .filter(known -> ImportFields.name(known).equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure.BadParameter(
                        name,
                        Wording.of("không có trường này", "is not known here"),
                        offered(command).map(ImportFields::name).toList()));
        if (texts.size() > 1 && !option.isMultiValue()) {
            throw new Failure.BadParameter(
                    name, Wording.of("có hai lần; chỉ cho một giá trị", "stands twice; give one value"));
        }
        if (isFlag(option) && !text.equals("true") && !text.equals("false")) {
            throw new Failure.BadParameter(
                    name, Wording.of("là true (có) hoặc false (không)", "is true or false"), List.of("true", "false"));
        }
        return option.longestName() + "=" + text;
    }

    @SuppressWarnings("unchecked") // every import command is one
    private static void run(CommandLine command, PreparedImport.Site site) {
        task(command).orElseThrow().askedFrom(new SiteOfJob(site));
        try {
            ((Callable<Integer>) command.getCommandSpec().userObject()).call();
        } catch (CommandLine.ParameterException e) {
            throw new PreparedImport.CannotBeMadeException(SettingRefusedException.said(e), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an import command failed", e);
        }
    }

    /** A job of the server. */
    private record SiteOfJob(PreparedImport.Site site) implements ImportSite {
        @Override
        public void step(JobState state, Wording words) {
            site.enter(state);
        }

        @Override
        public int inStore(ToIntFunction<Store> work) {
            Projection.unpackRegistryInto(site.scratch());
            return work.applyAsInt(site.store());
        }

        @Override
        public void finish(ImportReport report, Optional<ImportRecord> record, Optional<ChangePreview> preview) {
            site.finish(report, record, preview);
        }

        @Override
        public boolean proposes() {
            return site.proposes();
        }

        @Override
        public Optional<Scope> scope() {
            return site.scope();
        }

        @Override
        public Optional<String> job() {
            return Optional.of(site.job());
        }
    }
}
