package vn.vungcao.unit;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Folded text that remembers its marks letter by letter, so that a search can find by letters and judge by marks. The tone
 * belongs to the syllable, not to the letter it is written on: hoà and hòa are the same.
 */
final class MarkedText {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char STROKE = 'đ';

    private final String folded;
    private final char[] qualities;
    private final char[] tones;
    private final boolean marked;

    private MarkedText(Reader reader) {
        int length = reader.letters.length();
        // a separator at the end is none
        int end = length > 0 && reader.letters.charAt(length - 1) == ' ' ? length - 1 : length;
        this.folded = reader.letters.substring(0, end);
        this.qualities = Arrays.copyOf(reader.qualities, end);
        this.tones = Arrays.copyOf(reader.tones, end);
        this.marked = isAnySet(qualities) || isAnySet(tones);
    }

    private MarkedText(MarkedText whole, int from) {
        this.folded = whole.folded.substring(from);
        this.qualities = Arrays.copyOfRange(whole.qualities, from, whole.qualities.length);
        this.tones = Arrays.copyOfRange(whole.tones, from, whole.tones.length);
        this.marked = isAnySet(qualities) || isAnySet(tones);
    }

    private static boolean isAnySet(char[] marks) {
        return CharBuffer.wrap(marks).chars().anyMatch(mark -> mark != 0);
    }

    static MarkedText of(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Reader reader = new Reader(decomposed.length());
        decomposed.chars().forEach(c -> reader.read((char) c));
        reader.endSyllable();
        return new MarkedText(reader);
    }

    /** Lower case, no marks, one space between words. */
    String folded() {
        return folded;
    }

    MarkedText from(int position) {
        return new MarkedText(this, position);
    }

    /**
     * How the marks of this query go with those of a name in which its letters begin at a position. While the last syllable
     * is not finished ({@code Mường Ch}), its tone need not be there.
     */
    MarkAgreement agreement(MarkedText name, int position) {
        int end = position + folded.length();
        boolean unfinished = end < name.folded.length() && name.folded.charAt(end) != ' ';
        int toneOwedUpTo = unfinished ? folded.lastIndexOf(' ') + 1 : folded.length();
        boolean same = true;
        boolean contradicts = false;
        for (int i = 0; i < qualities.length; i++) {
            char quality = name.qualities[position + i];
            char tone = name.tones[position + i];
            boolean toneMissing = tones[i] == 0 && tone != 0;
            same &= qualities[i] == quality && (tones[i] == tone || toneMissing && i >= toneOwedUpTo);
            contradicts |= qualities[i] != 0 && qualities[i] != quality || tones[i] != 0 && tones[i] != tone;
        }
        if (contradicts) {
            return MarkAgreement.CONTRADICTING;
        }
        return same ? MarkAgreement.SAME : marked ? MarkAgreement.INCOMPLETE : MarkAgreement.UNMARKED;
    }

    /** Takes decomposed lower-case text apart. */
    private static final class Reader {
        private final StringBuilder letters = new StringBuilder();
        private final char[] qualities;
        private final char[] tones;
        private int syllable;
        private char tone;

        Reader(int capacity) {
            qualities = new char[capacity];
            tones = new char[capacity];
        }

        void read(char c) {
            int last = letters.length() - 1;
            if (TONES.indexOf(c) >= 0) {
                tone = c;
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                if (last >= 0) {
                    qualities[last] = c;
                }
            } else if (c == STROKE) {
                letters.append('d');
                qualities[last + 1] = STROKE;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
            } else if (last >= 0 && letters.charAt(last) != ' ') {
                endSyllable();
                letters.append(' ');
                syllable = letters.length();
            }
        }

        void endSyllable() {
            Arrays.fill(tones, syllable, letters.length(), tone);
            tone = 0;
        }
    }
}
