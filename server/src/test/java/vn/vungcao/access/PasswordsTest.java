package vn.vungcao.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "Password123",
                "MATKHAU2026!",
                "1234567890",
                "aaaaaaaaaaaa",
                "qwertyuiop",
                "lan.nguyen",
                "lan.nguyen1"
            })
    void whatAnybodyWouldGuessIsRefusedWithoutBeingRepeated(String password) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Passwords.check("lan.nguyen", password));
        assertFalse(refused.getMessage().contains(password), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trâu suối mận đường", "correct horse battery", "x7#Lq-9vRt2m"})
    void whatIsHardToGuessIsTaken(String password) {
        assertDoesNotThrow(() -> Passwords.check("lan.nguyen", password));
    }

    @Test
    void whatBcryptWouldPassOverIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Passwords.check("lan", "đường suối ".repeat(8)));
    }

    @Test
    void aHashTellsTheRightPasswordFromOthers() {
        Passwords passwords = new Passwords(4);
        String hash = passwords.hash("trâu suối mận");
        assertTrue(passwords.matches("trâu suối mận", hash));
        assertFalse(passwords.matches("trâu suối mặn", hash));
        assertFalse(passwords.matches("trâu suối mận" + "!".repeat(90), hash));
        assertFalse(hash.contains("suối"));
    }

    @Test
    void theWaitDoublesUpToAnHour() {
        assertTrue(LockOut.after(4, 5).isEmpty());
        assertTrue(LockOut.after(5, 5).equals(Optional.of(Duration.ofMinutes(1))));
        assertTrue(LockOut.after(6, 5).equals(Optional.of(Duration.ofMinutes(2))));
        assertTrue(LockOut.after(10, 5).equals(Optional.of(Duration.ofMinutes(32))));
        assertTrue(LockOut.after(11, 5).equals(Optional.of(Duration.ofHours(1))));
        assertTrue(LockOut.after(4_000, 5).equals(Optional.of(Duration.ofHours(1))));
    }

    @Test
    void eachRoleMayWhatThoseBeforeItMay() {
        for (Role role : Role.values()) {
            Caller caller = new Caller("x", Grant.of(role), Caller.Way.SESSION);
            for (Permission permission : Permission.values()) {
                assertTrue(caller.may(permission) == role.compareTo(permission.least()) >= 0);
            }
        }
        assertFalse(Caller.anybody().may(Permission.READ_UNPUBLISHED));
        assertFalse(Caller.ofSettings().may(Permission.ADMINISTER));
    }
}
