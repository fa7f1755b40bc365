package vn.vungcao.wording;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text in Vietnamese and in English, which says the same in both. Neither may be missing; both are empty only where nothing
 * is said.
 */
public record Wording(String vi, String en) {
    public static final Wording NONE = new Wording("", "");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public Wording {
        if (vi.isBlank() != en.isBlank()) {
            throw new IllegalArgumentException("said in one language only: " + vi + en);
        }
    }

    /** Texts with nothing to fill in; a percent sign stands for itself. */
    public static Wording of(String vi, String en) {
        return new Wording(vi, en);
    }

    /**
     * Patterns of {@link java.util.Formatter}. A number with decimals is written as each language writes it; a wording that is
     * filled in speaks the language of its pattern.
     */
    public static Wording of(String vi, String en, Object... filledIn) {
        return new Wording(
                String.format(VIETNAMESE, vi, resolved(filledIn, Wording::vi)),
                String.format(Locale.ROOT, en, resolved(filledIn, Wording::en)));
    }

    /** A name, a code or a list of them: the same in both languages. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /** A number as it is, without zeros at its end, with the decimal mark of each language. */
    public static Wording number(double number) {
        if (!Double.isFinite(number)) {
            return of("một số quá lớn", "a number too large");
        }
        return number(BigDecimal.valueOf(number));
    }

    public static Wording number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return new Wording(plain.replace('.', ','), plain);
    }

    public static Wording joined(String separator, Collection<Wording> parts) {
        return joined(same(separator), parts);
    }

    /** One after the other, parted by a word of each language. */
    public static Wording joined(Wording separator, Collection<Wording> parts) {
        return new Wording(
                parts.stream().map(Wording::vi).collect(Collectors.joining(separator.vi)),
                parts.stream().map(Wording::en).collect(Collectors.joining(separator.en)));
    }

    public Wording plus(Wording more) {
        return new Wording(vi + more.vi, en + more.en);
    }

    public boolean isEmpty() {
        return en.isBlank();
    }

    /** @param language Vietnamese, or any other for English */
    public String in(Locale language) {
        return language.getLanguage().equals(VIETNAMESE.getLanguage()) ? vi : en;
    }

    /** Both texts together have so many letters. */
    public int length() {
        return vi.length() + en.length();
    }

    private static Object[] resolved(Object[] filledIn, Function<Wording, String> language) {
        return Arrays.stream(filledIn)
                .map(given -> given instanceof Wording wording ? language.apply(wording) : given)
                .toArray();
    }
}
