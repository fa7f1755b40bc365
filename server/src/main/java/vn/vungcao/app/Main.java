package vn.vungcao.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import vn.vungcao.store.StoreException;

@Command(
        name = "vungcao",
        description = "Vùng Cao Atlas: where each commune stands, and which lag on which target.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Exit codes: 0 done · 1 the input was refused, nothing was written · 2 wrong usage · 3 the database is not"
                    + " available"
        })
public final class Main implements Runnable {
    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            ApproveCommand.class,
            RejectCommand.class,
            UndoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            LaggingCommand.class,
            NeedsCommand.class,
            HeatCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            TemplateCommand.class,
            UserCommand.class,
            TokenCommand.class,
            AuditCommand.class);

    private Main() {}

    public static void main(String[] args) {
        System.exit(of(args).execute(args));
    }

    /** With the one command that is called: all of them take a fifth of the time of a start. */
    private static CommandLine of(String[] args) {
        return COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .findFirst()
                .map(command -> commandLine(List.of(command)))
                .orElseGet(Main::commandLine);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /** With a part of the commands. */
    static CommandLine commandLine(List<Class<?>> commands) {
        CommandLine line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        Optional.ofNullable(line.getSubcommands().get("serve")).ifPresent(ServeCommand::addSettings);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Main::report);
        line.setParameterExceptionHandler(Main::explain);
        return line;
    }

    private static int report(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StoreException) {
            line.getErr().println("vungcao: " + e.getMessage());
            return ExitCode.DATABASE_UNAVAILABLE;
        }
        throw e;
    }

    /** One line that says what is wrong, not the whole help. */
    private static int explain(CommandLine.ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("vungcao: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    /** The version that the packaged jar carries. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Vùng Cao Atlas "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
