package vn.vungcao.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.store.backup.BackupException;
import vn.vungcao.store.backup.Backups;
import vn.vungcao.store.backup.Manifest;

@Command(
        name = "restore",
        description = {
            "Fills an empty store from a file that 'vungcao backup' made: everything or nothing.",
            "The file is checked before, and what was written is read again before it counts."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao restore atlas.zip --data-dir new",
            "  vungcao restore atlas.zip --db 'jdbc:postgresql://db/vungcao?user=atlas'"
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup")
    private Path file;

    @Mixin
    private StorePlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Manifest manifest = Backups.restore(file, place::open);
            spec.commandLine()
                    .getOut()
                    .println("Restored " + manifest.rows() + " rows of "
                            + manifest.parts().size() + " tables; atlas " + manifest.version() + ".");
            return ExitCode.DONE;
        } catch (BackupException e) {
            spec.commandLine().getErr().println("vungcao: " + e.getMessage());
            return ExitCode.REFUSED;
        }
    }
}
