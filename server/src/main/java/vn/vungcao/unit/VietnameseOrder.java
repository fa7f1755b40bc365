package vn.vungcao.unit;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The order of Vietnamese names, by the collation rules of the Java platform (a ă â … d đ … u ư, tones after letters), word
 * by word, so that a short word comes before a longer one that begins alike. Numbers come before words, and in their own
 * order: Bản 2 before Bản 10. Thread safe.
 *
 * <p>To sort many names, make the {@link #key} of each once.
 */
public final class VietnameseOrder implements Comparator<String> {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Collator collator = Collator.getInstance(new Locale("vi", "VN"));

    public VietnameseOrder() {
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    @Override
    public int compare(String a, String b) {
        return key(a).compareTo(key(b));
    }

    /** Stands for a name when many are compared. */
    public Key key(String name) {
        return new Key(SPACE.splitAsStream(name.strip()).map(this::word).toArray(Word[]::new));
    }

    private Word word(String text) {
        OptionalInt number =
                NUMBER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        return new Word(number, collator.getCollationKey(text));
    }

    /** The place of a name in the order. */
    public static final class Key implements Comparable<Key> {
        private final Word[] words;

        private Key(Word[] words) {
            this.words = words;
        }

        @Override
        public int compareTo(Key other) {
            return Arrays.compare(words, other.words);
        }
    }

    private record Word(OptionalInt number, CollationKey key) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            if (number.isPresent() && other.number.isPresent()) {
                return Integer.compare(number.getAsInt(), other.number.getAsInt());
            }
            return number.isPresent() == other.number.isPresent()
                    ? key.compareTo(other.key)
                    : Boolean.compare(other.number.isPresent(), number.isPresent());
        }
    }
}
