package vn.vungcao.report;

import java.util.List;
import vn.vungcao.indicator.Label;

/**
 * Where a report is from.
 *
 * @param atlas version of the atlas
 * @param demonstration whether any of it is made up
 * @param vintage the boundaries on which it stands
 * @param vintageSource the act that drew them
 * @param address where it can be asked for again
 * @param imports the sources that were imported, each once, the oldest first
 * @param sources who publishes the indicators, each once, in the order of the targets
 */
public record Origin(
        String atlas,
        boolean demonstration,
        String vintage,
        Label vintageSource,
        String address,
        List<String> imports,
        List<Label> sources) {
    public Origin {
        imports = List.copyOf(imports);
        sources = List.copyOf(sources);
    }
}
