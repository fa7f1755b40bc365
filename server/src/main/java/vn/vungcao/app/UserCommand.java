package vn.vungcao.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.Account;
import vn.vungcao.access.AccountName;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.store.Store;

@Command(
        name = "user",
        description = "Makes, lists and changes the accounts of people.",
        footer = {
            "",
            "The password is asked for, or read as one line from what is piped in; it never stands on the command line.",
            "",
            "Examples:",
            "  vungcao user add lan.nguyen --role editor --scope 03256 --boundaries 2025",
            "  vungcao user password lan.nguyen < password.txt"
        },
        mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    private static final String PATH = "/api/accounts";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What is done with the store. */
    @FunctionalInterface
    private interface Work {
        String in(Store store);
    }

    private int with(AccessPlace place, String overHttp, Work work) {
        try (Store store = place.open(overHttp)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(work.in(store));
            out.flush();
            return ExitCode.DONE;
        } catch (AccessStore.TakenException | IllegalArgumentException e) {
            spec.commandLine().getErr().println("vungcao: " + e.getMessage() + ". Nothing was changed.");
            return ExitCode.REFUSED;
        }
    }

    @Command(name = "add", description = "Makes an account.", mixinStandardHelpOptions = true)
    int add(@Parameters(paramLabel = "NAME") String name, @Mixin GrantOptions options, @Mixin AccessPlace place) {
        Grant grant = options.grant();
        return with(place, "POST " + PATH, opened -> {
            AccessStore store = opened.access();
            options.check(grant, opened);
            String account = new AccountName(name).text();
            String hash = hash(account);
            store.addAccount(
                    Account.of(account, grant, Instant.now()),
                    hash,
                    deed(Deed.Action.ACCOUNT_CREATE, account).with(Deed.Outcome.DONE, grant.toString()));
            return "Account " + account + ": " + grant;
        });
    }

    @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin AccessPlace place) {
        return with(place, "GET " + PATH, store -> {
            List<String> lines =
                    store.access().accounts().stream().map(UserCommand::line).toList();
            return lines.isEmpty() ? "There is no account." : String.join(System.lineSeparator(), lines);
        });
    }

    private static String line(Account account) {
        return account.name() + "  " + account.grant() + (account.disabled() ? "  disabled" : "")
                + account.lockedUntil()
                        .filter(Instant.now()::isBefore)
                        .map(until -> "  locked until " + until)
                        .orElse("");
    }

    @Command(
            name = "disable",
            description = "Lets an account log in no more, and ends its sessions.",
            mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME") String name, @Mixin AccessPlace place) {
        return with(place, "POST " + PATH + "/NAME", opened -> {
            AccessStore store = opened.access();
            Account account = get(store, name);
            store.changeAccount(
                    account.name(),
                    account.grant(),
                    true,
                    deed(Deed.Action.ACCOUNT_CHANGE, account.name()).with(Deed.Outcome.DONE, "disabled"));
            return "Account " + account.name() + " is disabled.";
        });
    }

    @Command(
            name = "role",
            description = "Gives an account another role, and lets it log in again if it was disabled.",
            mixinStandardHelpOptions = true)
    int role(@Parameters(paramLabel = "NAME") String name, @Mixin GrantOptions options, @Mixin AccessPlace place) {
        Grant grant = options.grant();
        return with(place, "POST " + PATH + "/NAME", opened -> {
            AccessStore store = opened.access();
            options.check(grant, opened);
            Account account = get(store, name);
            if (account.isOfProvider()) {
                throw new IllegalArgumentException(
                        "the role of " + account.name() + " comes from the provider: change the person's groups there");
            }
            store.changeAccount(
                    account.name(),
                    grant,
                    false,
                    deed(Deed.Action.ACCOUNT_CHANGE, account.name()).with(Deed.Outcome.DONE, grant.toString()));
            return "Account " + account.name() + ": " + grant;
        });
    }

    @Command(
            name = "password",
            description = "Gives an account another password, and ends its sessions and its lock-out.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME") String name, @Mixin AccessPlace place) {
        return with(place, "POST " + PATH + "/NAME", opened -> {
            AccessStore store = opened.access();
            Account account = get(store, name);
            if (account.isOfProvider()) {
                throw new IllegalArgumentException(
                        account.name() + " logs in at the provider and has no password here");
            }
            store.changePassword(
                    account.name(),
                    hash(account.name()),
                    Optional.empty(),
                    deed(Deed.Action.PASSWORD_CHANGE, account.name()));
            return "Account " + account.name() + " has another password.";
        });
    }

    private static Account get(AccessStore store, String name) {
        return store.findAccount(new AccountName(name).text())
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no account " + name + "; 'vungcao user list' names them"))
                .account();
    }

    private static String hash(String account) {
        String password = TypedPassword.read();
        Passwords.check(account, password);
        return new Passwords().hash(password);
    }

    private static Deed deed(Deed.Action action, String account) {
        return Deed.of(AccessPlace.caller(), action, account, "");
    }
}
