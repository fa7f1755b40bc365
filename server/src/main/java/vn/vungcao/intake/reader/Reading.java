package vn.vungcao.intake.reader;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/**
 * One file on its way through a {@link LayerFormat}.
 *
 * @param gazetteer the names that are known
 * @param problems where whatever is found is said
 */
record Reading(SourceFile file, ReadingOptions options, Gazetteer gazetteer, ProblemList problems) {
    static final Wording CHECK_EXPORT = Wording.of("kiểm tra việc xuất lớp", "check the export of the layer");
    static final Wording COPY_AGAIN =
            Wording.of("chép hoặc xuất lại tệp cho đủ", "copy or export it again, completely");
    static final Wording COPY_LAYER_AGAIN =
            Wording.of("chép lại cho đủ các tệp của lớp", "copy the files of the layer again, completely");

    static Wording noLayer(String name) {
        return Wording.of("tệp không có lớp '%s'", "the file has no layer '%s'", name);
    }

    /** @param choices as a list */
    static Wording chooseLayer(String choices) {
        return Wording.of("chọn bằng --layer một trong: %s", "choose with --layer one of: %s", choices);
    }

    Place place() {
        return Place.file(file.name());
    }

    /** Says why the file as a whole cannot be read. */
    <T> Optional<T> refuse(Wording message, Wording remedy) {
        problems.error(place(), message, remedy);
        return Optional.empty();
    }

    <T> Optional<T> refuseEmptyLayer() {
        return refuse(Wording.of("lớp không có hình nào", "the layer has no features"), CHECK_EXPORT);
    }

    /** The layer that is meant: the one that was named, else the only one. Empty, with an error, when that is none. */
    Optional<String> choose(Collection<String> layers) {
        String listed = String.join(", ", layers);
        if (layers.isEmpty()) {
            return refuse(Wording.of("tệp không có lớp hình nào", "the file has no layer of features"), CHECK_EXPORT);
        }
        if (options.layer().isPresent()) {
            String named = options.layer().get();
            return layers.contains(named) ? options.layer() : refuse(noLayer(named), chooseLayer(listed));
        }
        return layers.size() == 1
                ? Optional.of(List.copyOf(layers).get(0))
                : refuse(
                        Wording.of("tệp có %d lớp: %s", "the file has %d layers: %s", layers.size(), listed),
                        Wording.of("cho biết lớp nào bằng --layer TÊN", "say which one is meant with --layer NAME"));
    }

    /** The same for a file within the file. */
    Reading within(SourceFile inner) {
        return new Reading(inner, options, gazetteer, problems);
    }
}
