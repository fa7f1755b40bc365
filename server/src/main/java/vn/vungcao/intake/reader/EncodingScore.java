package vn.vungcao.intake.reader;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vungcao.intake.Gazetteer;

/**
 * How well texts read in one encoding. Only texts with letters beyond ASCII count, since all encodings agree on the rest.
 *
 * @param letters the share of marked words that can be Vietnamese, 0 to 1
 * @param names the share of marked texts that are known names; one that is known but for its marks counts half
 * @param words how many different marked words there are
 * @param known how many different marked texts are known names with all their marks
 */
record EncodingScore(TextEncoding encoding, double letters, double names, long words, long known, List<String> texts) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKED = Pattern.compile("[^\\x00-\\x7F]");

    /** Signs beyond ASCII that stand in good Vietnamese text without being letters. */
    private static final Pattern SIGNS = Pattern.compile("[\u00A0°²³½–—‘’“”…•×]");

    private static final double WEIGHT_OF_LETTERS = 0.7;
    private static final int ENOUGH_WORDS = 3;

    /** @param texts decoded, in NFC */
    static EncodingScore of(TextEncoding encoding, Collection<String> texts, Gazetteer gazetteer) {
        List<String> marked = texts.stream()
                .distinct()
                .filter(text -> MARKED.matcher(text).find())
                .toList();
        List<String> words =
                marked.stream().flatMap(EncodingScore::markedWords).distinct().toList();
        long good = words.stream().filter(word -> reads(encoding, word)).count();
        long known = marked.stream().filter(gazetteer::knows).count();
        long alike = marked.stream()
                .filter(text -> !gazetteer.knows(text) && gazetteer.knowsWithoutMarks(text))
                .count();
        return new EncodingScore(
                encoding,
                words.isEmpty() ? 1 : (double) good / words.size(),
                marked.isEmpty() ? 0 : (known + alike / 2.0) / marked.size(),
                words.size(),
                known,
                marked);
    }

    private static boolean reads(TextEncoding encoding, String word) {
        return encoding == TextEncoding.TCVN3 ? Syllables.isPlausibleInAnyCase(word) : Syllables.isPlausible(word);
    }

    /** Words, and signs between them that belong to no text: those are words that cannot be right. */
    private static Stream<String> markedWords(String text) {
        String plain = SIGNS.matcher(text).replaceAll(" ");
        Stream<String> words = WORD.matcher(plain).results().map(match -> match.group());
        Stream<String> signs = plain.codePoints()
                .filter(c ->
                        c > 0x7F && !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToObj(Character::toString);
        return Stream.concat(words.filter(word -> MARKED.matcher(word).find()), signs);
    }

    /** 0 to 1: letters count for most, because villages are in no list. */
    double total() {
        return WEIGHT_OF_LETTERS * letters + (1 - WEIGHT_OF_LETTERS) * names;
    }

    /**
     * Whether there is enough to go by, so that this encoding may be chosen though nobody named it. Bytes that are UTF-8
     * letters throughout are so by no chance; in the others any byte can be a letter.
     */
    boolean convinces() {
        return encoding == TextEncoding.UTF_8
                || letters >= 0.5 && (known > 0 || words >= ENOUGH_WORDS && letters >= 0.8);
    }

    /** Whether both give the same texts, so that it does not matter which of them is right. */
    boolean readsAlike(EncodingScore other) {
        return texts.equals(other.texts);
    }

    /** Up to five texts, parted by commas. */
    String preview() {
        return String.join(
                ", ",
                texts.stream().filter(text -> text.length() <= 60).limit(5).toList());
    }

    @Override
    public String toString() {
        return "%s %.2f".formatted(encoding.id(), total());
    }
}
