package vn.vungcao.atlas;

import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.ProgrammeItem;

/**
 * Targets that belong together, over the units asked about.
 *
 * @param id the agency's Vietnamese name, the programme item's id or the clause with its set; empty for the targets that have
 *     none of these
 * @param item of a group of a programme: its project, programme or task
 * @param targets in the order asked
 * @param cells all pairs of a unit and a target
 * @param unitsLagging units that lag on at least one of the targets
 * @param units units that at least one of the targets speaks of
 * @param gaps what it takes, kind by kind
 * @param parts sub-projects whose targets are among these, each as a group of its own
 */
public record NeedGroup(
        Optional<String> id,
        Label name,
        Optional<ProgrammeItem> item,
        List<TargetNeed> targets,
        StandingCounts cells,
        int unitsLagging,
        int units,
        List<GapSum> gaps,
        List<NeedGroup> parts) {}
