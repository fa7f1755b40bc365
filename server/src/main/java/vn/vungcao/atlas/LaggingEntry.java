package vn.vungcao.atlas;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/**
 * A unit and what its assessments against several targets come to. There are hundreds of thousands of pairs: the assessments
 * themselves are not held.
 */
final class LaggingEntry {
    private static final int NOT_SPOKEN_OF = -1;

    private final AdminUnit unit;
    private final List<AssessmentTable> tables;
    /** In each table. */
    private final int[] positions;

    private final double[] figures;
    private final BitSet mayLagOn = new BitSet();
    private final BitSet withoutData = new BitSet();
    private int laggingOn;
    private double gapCount;

    /** @param tables one of each target asked about, in the order asked */
    LaggingEntry(AdminUnit unit, List<AssessmentTable> tables) {
        this.unit = unit;
        this.tables = tables;
        this.figures = new double[tables.size()];
        this.positions = new int[tables.size()];
        Arrays.fill(positions, NOT_SPOKEN_OF);
    }

    AdminUnit unit() {
        return unit;
    }

    /**
     * @param target place of its table
     * @param position of the assessment in that table
     * @param figure what it is ranked by
     */
    void put(int target, int position, UnitAssessment assessment, double figure) {
        positions[target] = position;
        figures[target] = figure;
        Standing standing = assessment.assessment().standing();
        laggingOn += standing.lags() ? 1 : 0;
        withoutData.set(target, standing == Standing.NO_DATA);
        mayLagOn.set(target, assessment.margin().worst().lags());
        double gap = RankBy.GAP_COUNT.of(assessment);
        gapCount += Double.isNaN(gap) ? 0 : gap;
    }

    int laggingOn() {
        return laggingOn;
    }

    /** 0 for a target that does not speak of the unit. */
    double figure(int target) {
        return figures[target];
    }

    /** On how many targets it lags, or may lag within the bounds of its values. */
    int mayLagOnSoMany() {
        return mayLagOn.cardinality();
    }

    List<String> mayLagOn() {
        return ids(mayLagOn);
    }

    boolean hasAllData() {
        return withoutData.isEmpty();
    }

    List<String> withoutData() {
        return ids(withoutData);
    }

    private List<String> ids(BitSet targets) {
        List<String> ids = new ArrayList<>();
        targets.stream().forEach(target -> ids.add(tables.get(target).target().id()));
        return ids;
    }

    /** Of every target that is not met, whether the unit lags on it or is on track. */
    double gapCount() {
        return RankFigure.rounded(gapCount);
    }

    /** By id of the target, in the order asked; without the targets that do not speak of the unit. */
    Map<String, UnitAssessment> byTarget() {
        return new ByTarget();
    }

    private final class ByTarget extends AbstractMap<String, UnitAssessment> {
        private IntStream targets() {
            return IntStream.range(0, positions.length).filter(target -> positions[target] != NOT_SPOKEN_OF);
        }

        private Entry<String, UnitAssessment> entry(int target) {
            AssessmentTable table = tables.get(target);
            return Map.entry(table.target().id(), table.units().get(positions[target]));
        }

        @Override
        public Set<Entry<String, UnitAssessment>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, UnitAssessment>> iterator() {
                    return targets().mapToObj(ByTarget.this::entry).iterator();
                }

                @Override
                public int size() {
                    return (int) targets().count();
                }
            };
        }
    }
}
