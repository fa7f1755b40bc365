package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/**
 * The units behind a count of legal statuses at the end of a year, in ascending order of code.
 *
 * @param first the day of the first list of the standard
 * @param vintage whose units that list names
 * @param baseline how many units were on it
 * @param left those of them that hold no such status any more, in the vintage of the list
 * @param still of a count of exits those of the first list that still hold it, as last known of each; else the units that
 *     hold it, in the vintage asked about
 * @param added units of the list's vintage that came onto the list later and hold the status
 * @param complete whether the atlas knows of every unit whether it was on the first list
 * @param note what has to be known to read it: that the units of the list were abolished
 */
public record StatusList(
        LocalDate first,
        String vintage,
        int baseline,
        List<ListedUnit> left,
        List<ListedUnit> still,
        List<ListedUnit> added,
        boolean complete,
        Optional<Label> note) {
    public StatusList {
        left = List.copyOf(left);
        still = List.copyOf(still);
        added = List.copyOf(added);
    }
}
