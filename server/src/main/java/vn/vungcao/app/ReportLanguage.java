package vn.vungcao.app;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The language that a report for people is asked for in: {@code vi} or {@code en}. */
final class ReportLanguage implements ITypeConverter<Locale> {
    private static final List<String> KNOWN = List.of("vi", "en");

    @Override
    public Locale convert(String text) {
        if (!KNOWN.contains(text)) {
            throw new TypeConversionException("there is no language '" + text + "': choose vi or en");
        }
        return Locale.forLanguageTag(text);
    }
}
