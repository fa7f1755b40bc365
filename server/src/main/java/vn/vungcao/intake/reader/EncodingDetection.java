package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.LayerDescription.TextDescription;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/**
 * Finds out the encoding of a file as a whole: every encoding that can read all its texts is scored by how well they read
 * then, see {@link EncodingScore}. An encoding that somebody names is followed; one that the file names is followed unless the
 * texts read clearly better in another.
 */
final class EncodingDetection {
    /** How much better another encoding must read before the file's own word is doubted, or a tie is broken. */
    private static final double CLEARLY = 0.1;

    /** What may stand between the cells of a table, when a text is a whole table. */
    private static final Pattern CELL_ENDS = Pattern.compile("[\n\r\t;,\"]");

    private final Place place;
    private final List<byte[]> texts;
    private final Gazetteer gazetteer;
    private final ProblemList problems;

    /**
     * @param place the file, for what is said of it
     * @param texts all texts of the file, blanks around them taken off
     */
    EncodingDetection(Place place, List<byte[]> texts, Gazetteer gazetteer, ProblemList problems) {
        this.place = place;
        this.texts = texts;
        this.gazetteer = gazetteer;
        this.problems = problems;
    }

    /**
     * What was chosen and why. Whether every text can be read in it is for the reader to find out, who knows their places.
     *
     * @param description empty where all texts are ASCII, so that any encoding will do
     */
    record Choice(TextEncoding encoding, Optional<TextDescription> description) {}

    /**
     * Empty, with an error among the problems, when no encoding is clearly the right one.
     *
     * @param named by whoever imports the file
     * @param declared what the file says of itself, such as the text of a {@code .cpg}
     * @param candidates the encodings that the format can hold
     */
    Optional<Choice> choose(Optional<TextEncoding> named, Optional<Declared> declared, List<TextEncoding> candidates) {
        if (named.isPresent()) {
            return Optional.of(
                    chosen(score(named.get()), Wording.of("theo --encoding", "as --encoding says"), List.of()));
        }
        if (texts.stream().allMatch(EncodingDetection::isAscii)) {
            return Optional.of(new Choice(TextEncoding.UTF_8, Optional.empty()));
        }
        List<EncodingScore> sound = candidates.stream()
                .filter(encoding ->
                        texts.stream().allMatch(text -> encoding.decode(text).isSound()))
                .map(this::score)
                .sorted(Comparator.comparingDouble(EncodingScore::total).reversed())
                .toList();
        Optional<TextEncoding> said = declared.flatMap(Declared::encoding);
        Optional<EncodingScore> own = said.flatMap(encoding ->
                sound.stream().filter(score -> score.encoding() == encoding).findFirst());
        if (own.isPresent() && own.get().total() >= sound.get(0).total() - CLEARLY) {
            Wording from = Wording.of("theo %s", "as %s says", declared.get().where());
            return Optional.of(chosen(own.get(), from, sound));
        }
        return decide(sound, declared);
    }

    /**
     * An encoding that a file claims.
     *
     * @param where it says so: {@code communes.cpg}
     * @param text as it stands there
     */
    record Declared(String where, String text) {
        Optional<TextEncoding> encoding() {
            return TextEncoding.find(text);
        }
    }

    private Optional<Choice> decide(List<EncodingScore> sound, Optional<Declared> declared) {
        if (sound.isEmpty() || !sound.get(0).convinces()) {
            problems.error(
                    place,
                    Wording.of(
                            "không bảng mã nào mà chương trình biết đọc được chữ ra tiếng Việt%s",
                            "the texts read as Vietnamese in none of the encodings known here%s",
                            sound.isEmpty()
                                    ? firstWrong()
                                    : Wording.of("; gần nhất là %s", "; best are %s", listed(sound))),
                    Wording.of(
                            "nêu bảng mã bằng --encoding, một trong: %s; hoặc lưu tệp ở dạng UTF-8",
                            "name the encoding with --encoding, one of: %s; or save the file as UTF-8",
                            TextEncoding.choices()));
            return Optional.empty();
        }
        EncodingScore best = sound.get(0);
        boolean tie =
                sound.size() > 1 && best.total() - sound.get(1).total() < CLEARLY && !best.readsAlike(sound.get(1));
        if (tie) {
            problems.error(
                    place,
                    Wording.of(
                            "chữ có thể là %s (%s) hoặc %s (%s)",
                            "the texts can be %s (%s) or %s (%s)",
                            sound.get(0).encoding().id(),
                            sound.get(0).preview(),
                            sound.get(1).encoding().id(),
                            sound.get(1).preview()),
                    Wording.of("cho biết bảng mã nào bằng --encoding", "say which with --encoding"));
            return Optional.empty();
        }
        declared.ifPresent(claim -> problems.warning(
                place,
                Wording.of(
                        "%s ghi '%s', nhưng chữ đọc tốt hơn hẳn theo %s",
                        "%s says '%s', but the texts read clearly better as %s", claim.where(), claim.text(), best),
                Wording.of(
                        "xem lại các tên; --encoding %s thì theo đúng lời tệp",
                        "look at the names; --encoding %s takes the file at its word",
                        claim.encoding().map(TextEncoding::id).orElse("ID"))));
        return Optional.of(chosen(best, Wording.of("nhận ra từ các chữ", "found out from the letters"), sound));
    }

    private Wording firstWrong() {
        return Stream.of(TextEncoding.UTF_8)
                .flatMap(encoding -> texts.stream().map(encoding::decode))
                .filter(text -> !text.isSound())
                .findFirst()
                .map(text -> Wording.of(
                        "; theo utf-8 thì một byte sau '%s' là sai",
                        "; as utf-8 a byte after '%s' is wrong", text.text()))
                .orElse(Wording.NONE);
    }

    private static String listed(List<EncodingScore> scores) {
        return scores.stream()
                .limit(2)
                .map(score -> score + " (" + score.preview() + ")")
                .collect(Collectors.joining(", "));
    }

    private Choice chosen(EncodingScore score, Wording from, List<EncodingScore> all) {
        String runnerUp = all.stream()
                .filter(other -> other.encoding() != score.encoding())
                .findFirst()
                .map(EncodingScore::toString)
                .orElse("");
        return new Choice(
                score.encoding(),
                Optional.of(
                        new TextDescription(score.encoding().id(), from, score.total(), runnerUp, score.preview())));
    }

    private EncodingScore score(TextEncoding encoding) {
        List<String> decoded = new ArrayList<>();
        for (byte[] text : texts) {
            CELL_ENDS
                    .splitAsStream(encoding.decode(text).text())
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(decoded::add);
        }
        return EncodingScore.of(encoding, decoded, gazetteer);
    }

    /** Bytes of 0 are none: they are half of a letter in UTF-16. */
    static boolean isAscii(byte[] text) {
        for (byte b : text) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }
}
