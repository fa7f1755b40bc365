package vn.vungcao.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds every text that the sources say in two languages to be said in both. */
final class EveryWordingTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SAID = Pattern.compile("Wording\\s*\\.of\\(\\s*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(\\+?)\\s*");
    private static final Pattern SPECIFIER = Pattern.compile("%(?:(\\d+)\\$)?[-+#0,(]*\\d*(?:\\.\\d+)?([a-zA-Z%])");
    private static final Pattern NO_WORD = Pattern.compile("%(?:\\d+\\$)?[-+.\\d]*[a-zA-Z]|--[a-z-]+|[^\\p{L}]");

    /** Vietnamese of which no letter has a mark. */
    private static final Set<String> UNMARKED = Set.of("theo", "trong");

    private static final List<Said> ALL = new ArrayList<>();

    private record Said(String file, String vi, String en) {
        @Override
        public String toString() {
            return file + ": \"" + vi + "\" | \"" + en + "\"";
        }
    }

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                said(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
    }

    private static void said(String file, String source) {
        Matcher call = SAID.matcher(source);
        while (call.find()) {
            StringBuilder vi = new StringBuilder();
            int comma = literal(source, call.end(), vi);
            if (comma < 0 || source.charAt(comma) != ',') {
                continue;
            }
            StringBuilder en = new StringBuilder();
            int start = comma + 1;
            while (Character.isWhitespace(source.charAt(start))) {
                start++;
            }
            if (literal(source, start, en) >= 0) {
                ALL.add(new Said(file, vi.toString(), en.toString()));
            }
        }
    }

    /** @return where the literals end; negative when there is none */
    private static int literal(String source, int start, StringBuilder text) {
        Matcher part = LITERAL.matcher(source);
        int at = start;
        while (part.region(at, source.length()).lookingAt()) {
            text.append(part.group(1));
            at = part.end();
            if (part.group(2).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void thereAreAsManyAsImportsCanSay() {
        assertTrue(ALL.size() > 300, () -> "only " + ALL.size() + " were found");
    }

    @Test
    void theVietnameseIsVietnamese() {
        assertEquals(List.of(), wrong(said -> !words(said.en()).isBlank() && !isVietnamese(said)));
    }

    @Test
    void bothTextsFillInTheSame() {
        assertEquals(List.of(), wrong(said -> !specifiers(said.vi()).equals(specifiers(said.en()))));
    }

    private static List<Said> wrong(Predicate<Said> is) {
        return ALL.stream().filter(is).toList();
    }

    private static boolean isVietnamese(Said said) {
        boolean marked =
                Normalizer.normalize(said.vi(), Normalizer.Form.NFD).chars().anyMatch(c -> c >= 0x300 && c < 0x370)
                        || said.vi().contains("đ");
        return !said.vi().equals(said.en()) && (marked || UNMARKED.contains(words(said.vi())));
    }

    private static String words(String text) {
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }

    /** A text may leave out what only the other needs, when it names what it fills in by its number. */
    private static Object specifiers(String text) {
        Matcher specifier = SPECIFIER.matcher(text);
        List<String> inOrder = new ArrayList<>();
        Set<String> byNumber = new TreeSet<>();
        while (specifier.find()) {
            if (specifier.group(1) != null) {
                byNumber.add("by number");
            } else if (!specifier.group(2).equals("%")) {
                inOrder.add(specifier.group());
            }
        }
        return byNumber.isEmpty() ? inOrder : byNumber;
    }
}
