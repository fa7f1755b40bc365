package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Secret;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** Accounts, tokens and the audit on the command line. */
final class AccessCommandsTest {
    @TempDir
    Path folder;

    private final InputStream before = System.in;
    private CommandRun command;

    @BeforeEach
    void open() {
        command = new CommandRun(folder);
    }

    @AfterEach
    void giveBack() {
        System.setIn(before);
    }

    private static void type(String text) {
        System.setIn(new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTokenIsPrintedOnceAloneAndIsListedWithoutItsText() {
        assertEquals(
                ExitCode.DONE,
                command.run(
                        "token",
                        "create",
                        "--label",
                        "office",
                        "--role",
                        "editor",
                        "--scope",
                        "03256",
                        "--boundaries",
                        "2025",
                        "--expires",
                        "90d"));
        String token = command.report().strip();
        assertEquals(43, token.length(), "256 bits");
        try (Store store = MadeStores.open(folder)) {
            assertTrue(store.access()
                    .findToken(new Secret(token).digest(), Instant.now())
                    .isPresent());
        }
        assertEquals(ExitCode.DONE, command.run("token", "list"));
        command.says("active  editor of 03256 on the boundaries of 2025  office");
        assertFalse(command.output().contains(token));
        String id = command.report().split(" ")[0];
        assertEquals(ExitCode.DONE, command.run("token", "revoke", id));
        assertEquals(ExitCode.REFUSED, command.run("token", "revoke", id));
        assertEquals(ExitCode.DONE, command.run("token", "list"));
        command.says("revoked");
    }

    @Test
    void whatCannotBeGivenIsRefusedWithWhatCan() {
        assertEquals(ExitCode.WRONG_USAGE, command.run("token", "create", "--label", "x", "--role", "king"));
        command.says("analyst, editor, approver, administrator");
        assertEquals(
                ExitCode.WRONG_USAGE,
                command.run("token", "create", "--label", "x", "--role", "editor", "--scope", "03256"));
        command.says("--scope and --boundaries go together");
        assertEquals(
                ExitCode.WRONG_USAGE,
                command.run("token", "create", "--label", "x", "--role", "editor", "--expires", "soon"));
        command.says("12h, 90d, 2y");
    }

    @Test
    void aUnitThatTheAtlasDoesNotHaveIsRefused() {
        try (Store store = MadeStores.open(folder)) {
            store.apply(ReferenceData.load("test"));
        }
        String[] bound = {"token", "create", "--label", "x", "--role", "editor", "--boundaries", "2020", "--scope"};
        assertEquals(ExitCode.DONE, command.run(with(bound, "03127")));
        assertEquals(ExitCode.WRONG_USAGE, command.run(with(bound, "03999")));
        command.says("there is no unit 03999 on boundaries 2020");
        assertEquals(
                ExitCode.WRONG_USAGE,
                command.run("user", "role", "lan", "--role", "editor", "--scope", "03127", "--boundaries", "1999"));
        command.says("'1999' are no boundaries of the atlas; it has ");
    }

    private static String[] with(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }

    @Test
    void aPasswordIsPipedInAndAWeakOneIsRefused() {
        type("matkhau123");
        assertEquals(ExitCode.REFUSED, command.run("user", "add", "lan", "--role", "editor"));
        assertFalse(command.output().contains("matkhau123"));
        type("trâu suối mận");
        assertEquals(ExitCode.DONE, command.run("user", "add", "Lan", "--role", "editor"));
        type("trâu suối mận");
        assertEquals(ExitCode.REFUSED, command.run("user", "add", "lan", "--role", "editor"));
        assertEquals(ExitCode.DONE, command.run("user", "role", "lan", "--role", "approver"));
        assertEquals(ExitCode.DONE, command.run("user", "list"));
        command.says("lan  approver");
        type("mận suối trâu");
        assertEquals(ExitCode.DONE, command.run("user", "password", "lan"));
        assertEquals(ExitCode.DONE, command.run("user", "disable", "lan"));
        assertEquals(ExitCode.DONE, command.run("user", "list"));
        command.says("lan  approver  disabled");
        assertEquals(ExitCode.REFUSED, command.run("user", "disable", "nobody"));

        assertEquals(ExitCode.DONE, command.run("audit", "--format", "csv"));
        command.says("account_create,lan");
        command.says("password_change,lan");
        assertEquals(ExitCode.DONE, command.run("audit", "--since", "2999-01-01"));
        assertEquals("", command.report());
    }

    @Test
    void anImportOnTheCommandLineIsInTheAudit() {
        assertEquals(ExitCode.REFUSED, command.run("undo", "7", "--who", "an"));
        assertEquals(ExitCode.DONE, command.run("audit"));
        command.says("\"who\":\"cli:an\",\"role\":\"administrator\",\"action\":\"undo\",\"subject\":\"import 7\"");
        command.says("\"outcome\":\"refused\"");
    }
}
