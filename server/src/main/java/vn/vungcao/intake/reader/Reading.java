package vn.vungcao.intake.reader;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;

/**
 * One file on its way through a {@link LayerFormat}.
 *
 * @param gazetteer the names that are known
 * @param problems where whatever is found is said
 */
record Reading(SourceFile file, ReadingOptions options, Gazetteer gazetteer, ProblemList problems) {
    Place place() {
        return Place.file(file.name());
    }

    /** Says why the file as a whole cannot be read. */
    <T> Optional<T> refuse(String message, String remedy) {
        problems.error(place(), message, remedy);
        return Optional.empty();
    }

    /** The layer that is meant: the one that was named, else the only one. Empty, with an error, when that is none. */
    Optional<String> choose(Collection<String> layers) {
        String listed = String.join(", ", layers);
        if (layers.isEmpty()) {
            return refuse("the file has no layer of features", "check the export of the layer");
        }
        if (options.layer().isPresent()) {
            String named = options.layer().get();
            return layers.contains(named)
                    ? options.layer()
                    : refuse("the file has no layer '" + named + "'", "choose with --layer one of: " + listed);
        }
        return layers.size() == 1
                ? Optional.of(List.copyOf(layers).get(0))
                : refuse(
                        "the file has " + layers.size() + " layers: " + listed,
                        "say which one is meant with --layer NAME");
    }

    /** The same for a file within the file. */
    Reading within(SourceFile inner) {
        return new Reading(inner, options, gazetteer, problems);
    }
}
