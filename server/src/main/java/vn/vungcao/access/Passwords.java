package vn.vungcao.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** What a password must be like, and its bcrypt hash. */
public final class Passwords {
    public static final int SHORTEST = 10;

    /** What bcrypt reads; it would pass over the rest. */
    private static final int MOST_BYTES = 72;

    /** About a quarter of a second of work for each guess. */
    private static final int COST = 12;

    /** Characters of bcrypt's hash after the salt. */
    private static final int HASH_LENGTH = 31;

    /** What people choose first, without the digits and signs that they put at the end. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "matkhau",
            "mat khau",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "administrator",
            "admin",
            "letmein",
            "welcome",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "vietnam",
            "dienbien",
            "dienbienphu",
            "vungcao",
            "vungcaoatlas",
            "changeme",
            "default",
            "abc",
            "abcd",
            "abcdef",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "secret",
            "hanoi",
            "football",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "nopassword");

    private static final String ROWS = "01234567890 09876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    private final int cost;
    private final String nobodys;

    public Passwords() {
        this(COST);
    }

    /** @param cost as bcrypt counts it: one more is twice the work */
    public Passwords(int cost) {
        this.cost = cost;
        this.nobodys = BCrypt.gensalt(cost) + ".".repeat(HASH_LENGTH);
    }

    /**
     * Refuses what is easily guessed.
     *
     * @throws IllegalArgumentException with what to do; the password is not in it
     */
    public static void check(String account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new IllegalArgumentException(
                    "a password has at least " + SHORTEST + " characters: take a longer one");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("a password has at most " + MOST_BYTES + " bytes: take a shorter one");
        }
        String small = password.toLowerCase(Locale.ROOT);
        String core = small.replaceFirst("[^a-zà-ỹ]+$", "");
        boolean common = COMMON.contains(small) || COMMON.contains(core) || core.isEmpty() && ROWS.contains(small);
        boolean monotonous = small.chars().distinct().count() < 4 || ROWS.contains(small);
        if (common || monotonous) {
            throw new IllegalArgumentException(
                    "this password is among the first that anybody would guess: take four words that do not go together");
        }
        if (small.contains(account) && account.length() * 2 > small.length()) {
            throw new IllegalArgumentException("the password is the name of the account: take another");
        }
    }

    public String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(cost));
    }

    public boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && BCrypt.checkpw(password, hash);
    }

    /** Takes the time that looking at a password takes, so that a name that is not known is answered no sooner. */
    public void waste(String password) {
        matches(password, nobodys);
    }
}
