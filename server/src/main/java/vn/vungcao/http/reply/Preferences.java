package vn.vungcao.http.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Route;

/** What an asker prefers, from the headers Accept and Accept-Encoding (RFC 9110, section 12.5). */
public final class Preferences {
    private static final Pattern WEIGHT = Pattern.compile("[01](?:\\.[0-9]{0,3})?");

    /** A range of the header, {@code application/*} or {@code gzip}, and its weight 0-1. */
    private record Range(String name, double weight) {}

    private final List<Range> ranges;

    private Preferences(List<Range> ranges) {
        this.ranges = ranges;
    }

    static Preferences parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String element : header.split(",")) {
            String[] parts = element.split(";");
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                ranges.add(new Range(name, weight(parts)));
            }
        }
        return new Preferences(ranges);
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")
                    && WEIGHT.matcher(parameter.substring(2)).matches()) {
                return Math.min(1, Double.parseDouble(parameter.substring(2)));
            }
        }
        return 1;
    }

    /** The weight of the first of the names, most specific first, that the header mentions. */
    private Optional<Double> weightOf(String... names) {
        for (String name : names) {
            Optional<Double> weight = ranges.stream()
                    .filter(range -> range.name.equals(name))
                    .map(Range::weight)
                    .findFirst();
            if (weight.isPresent()) {
                return weight;
            }
        }
        return Optional.empty();
    }

    /**
     * The format to answer in: of those that the asker accepts the heaviest, the server's order breaking ties. Who asks for
     * a file by its name gets it whatever else is accepted: so do GDAL and R, which name text and JSON for all that they fetch.
     *
     * @throws Failure.NotAcceptable when there is none
     */
    static MediaType format(Optional<String> accept, Route route) {
        List<MediaType> formats = route.formats();
        if (accept.isEmpty() || accept.get().isBlank()) {
            return formats.get(0);
        }
        Preferences preferences = parse(accept.get());
        Function<MediaType, Double> weight = format -> preferences
                .weightOf(format.bare(), format.bare().replaceAll("/.*", "/*"), "*/*")
                .orElse(0.0);
        return formats.stream()
                .filter(format -> weight.apply(format) > 0)
                .max(Comparator.comparing(weight).thenComparing(format -> -formats.indexOf(format)))
                .or(() -> Optional.of(formats.get(0))
                        .filter(format -> route.path().endsWith("." + format.id())))
                .orElseThrow(() -> new Failure.NotAcceptable(
                        formats.stream().map(MediaType::header).toList()));
    }

    /** Brotli when it is there and the asker names it with at least the weight of gzip, else as for what is packed on the way. */
    public static ContentEncoding encoding(Optional<String> acceptEncoding, boolean brotliIsThere) {
        Preferences preferences = parse(acceptEncoding.orElse(""));
        double brotli = preferences.weightOf("br").orElse(0.0);
        double other = Math.max(
                preferences.weightOf("gzip").orElse(0.0),
                preferences.weightOf("identity").orElse(0.0));
        return brotliIsThere && brotli > 0 && brotli >= other ? ContentEncoding.BROTLI : encoding(acceptEncoding);
    }

    /** Gzip when the asker names it with at least the weight of a plain body. */
    public static ContentEncoding encoding(Optional<String> acceptEncoding) {
        Preferences preferences = parse(acceptEncoding.orElse(""));
        double gzip = preferences.weightOf("gzip", "x-gzip", "*").orElse(0.0);
        double plain = preferences.weightOf("identity").orElse(0.0);
        return gzip > 0 && gzip >= plain ? ContentEncoding.GZIP : ContentEncoding.IDENTITY;
    }
}
