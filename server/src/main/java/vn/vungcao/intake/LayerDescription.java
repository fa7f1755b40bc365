package vn.vungcao.intake;

import java.util.Objects;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/**
 * How a layer was read: for the report, so that nobody has to guess what the program guessed.
 *
 * @param format such as {@code Shapefile}
 * @param layer its name in the file; empty where the format names none
 * @param system the reference system: {@code EPSG:9205 (VN-2000 / TM-3 103-00)}
 * @param systemFrom how the system was found: {@code communes.prj, by its parameters}
 * @param text the encoding of the attributes and how it was found; empty where the format prescribes it
 */
public record LayerDescription(
        String format, String layer, String system, Wording systemFrom, Optional<TextDescription> text) {
    public LayerDescription {
        Objects.requireNonNull(format);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(system);
        Objects.requireNonNull(systemFrom);
        Objects.requireNonNull(text);
    }

    /**
     * @param encoding its id: {@code tcvn3}
     * @param from how it was found: {@code found out from the letters}
     * @param score 0 to 1, how well the texts read
     * @param runnerUp the next best encoding with its score; empty when no other reads the texts at all
     * @param preview some of the texts as they were read
     */
    public record TextDescription(String encoding, Wording from, double score, String runnerUp, String preview) {
        public Wording words() {
            return Wording.of(
                    "%s (%s; điểm %.2f%s)%s",
                    "%s (%s; score %.2f%s)%s",
                    encoding,
                    from,
                    score,
                    runnerUp.isEmpty() ? Wording.NONE : Wording.of("; kế tiếp %s", "; next %s", runnerUp),
                    preview.isEmpty() ? Wording.NONE : Wording.of(", ví dụ: %s", ", as in: %s", preview));
        }
    }

    /** One line. */
    public Wording words() {
        return Wording.of(
                "%s%s; tọa độ %s (%s)%s",
                "%s%s; coordinates %s (%s)%s",
                format,
                layer.isEmpty() ? Wording.NONE : Wording.of(", lớp '%s'", ", layer '%s'", layer),
                system,
                systemFrom,
                text.map(found -> Wording.of("; chữ %s", "; text %s", found.words()))
                        .orElse(Wording.NONE));
    }
}
