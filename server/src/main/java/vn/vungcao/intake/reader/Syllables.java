package vn.vungcao.intake.reader;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells words that can be Vietnamese from what comes out of a wrong encoding: one syllable, at most one tone, capitals only at
 * the beginning or throughout.
 */
final class Syllables {
    /** In NFD without tones, lower case, đ as it is. */
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh?|nh|gh?|gi|kh?|ph?|qu|th?|tr|ch?|[bdđhlmrsvxfjwz])?"
            + "(?:[aeou]\u0302|a\u0306|[ou]\u031B|[aeiouy]){1,3}(?:ch|ng|nh|[cmnpt])?");

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern CASED = Pattern.compile("\\p{Lu}?[\\p{Ll}\\p{M}]*|[\\p{Lu}\\p{M}]*");

    private Syllables() {}

    /** @param word letters only, in NFC */
    static boolean isPlausible(String word) {
        String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        long tones = TONE.matcher(lower).results().count();
        return tones <= 1
                && CASED.matcher(word).matches()
                && SYLLABLE.matcher(TONE.matcher(lower).replaceAll("")).matches();
    }

    /** As {@link #isPlausible}, for an encoding that has no capitals with tones: MườNG is as good as Mường. */
    static boolean isPlausibleInAnyCase(String word) {
        return isPlausible(word.toLowerCase(Locale.ROOT));
    }
}
