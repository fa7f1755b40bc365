package vn.vungcao.geo;

import java.util.List;
import java.util.Optional;
import vn.vungcao.wording.Wording;

/** What came of looking for the system that a well-known text defines. */
public sealed interface CrsMatch {
    /**
     * @param how it was found, in words: {@code by its parameters}
     * @param doubt what in the text speaks against it, in words
     */
    record Found(Projection projection, Wording how, Optional<Wording> doubt) implements CrsMatch {}

    /**
     * Systems that the text may mean alike.
     *
     * @param codes of EPSG
     * @param why they cannot be told apart
     */
    record Several(List<Integer> codes, Wording why) implements CrsMatch {
        public Several {
            codes = List.copyOf(codes);
        }
    }

    /** @param why no system could be found, in words */
    record None(Wording why) implements CrsMatch {}
}
