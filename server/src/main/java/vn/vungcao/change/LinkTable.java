package vn.vungcao.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/**
 * The links from the units of one vintage to those of another at one level, by ordinal. Link i carries the share
 * {@code weight(i)} of unit {@code from(i)} to unit {@code to(i)}.
 */
public final class LinkTable {
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final WeightBasis[] basis;
    private final int targets;

    private LinkTable(List<Link> links, int targets) {
        this.from = links.stream().mapToInt(Link::from).toArray();
        this.to = links.stream().mapToInt(Link::to).toArray();
        this.weight = links.stream().mapToDouble(Link::weight).toArray();
        this.basis = links.stream().map(Link::basis).toArray(WeightBasis[]::new);
        this.targets = targets;
    }

    private record Link(int from, int to, double weight, WeightBasis basis) {}

    /** The links as the crosswalk gives them; empty when it has none. */
    public static LinkTable given(Crosswalk crosswalk, UnitTree from, UnitTree to, AdminLevel level) {
        List<Link> links = new ArrayList<>();
        for (CrosswalkLink link :
                crosswalk.between(from.vintage().id(), to.vintage().id(), level)) {
            OptionalInt source = from.ordinal(link.from());
            OptionalInt target = to.ordinal(link.to());
            if (source.isEmpty() || target.isEmpty()) {
                throw new IllegalArgumentException(
                        "link " + link.from() + " → " + link.to() + " names a unit that its vintage does not have");
            }
            links.add(new Link(source.getAsInt(), target.getAsInt(), link.weight(), link.basis()));
        }
        return new LinkTable(links, to.count(level));
    }

    /**
     * The links the other way round. A unit that came from one whole unit goes back to it whole; one that came from several is
     * divided among them in proportion to their sizes.
     *
     * @param size size of a unit of the vintage that is gone back to; 0 or {@code NaN} when not known
     * @param sizeBasis what the size counts
     * @param units number of units of the vintage that is gone back to
     */
    public LinkTable reversed(IntToDoubleFunction size, WeightBasis sizeBasis, int units) {
        double[] sums = new double[targets];
        int[] parts = new int[targets];
        for (int i = 0; i < from.length; i++) {
            sums[to[i]] += sizeOf(size, i);
            parts[to[i]]++;
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            boolean whole = parts[to[i]] == 1 && basis[i] == WeightBasis.WHOLE;
            double share = whole ? 1 : sizeOf(size, i) / sums[to[i]];
            if (share > 0) {
                links.add(new Link(to[i], from[i], share, whole ? WeightBasis.WHOLE : sizeBasis));
            }
        }
        return new LinkTable(links, units);
    }

    private double sizeOf(IntToDoubleFunction size, int link) {
        double s = size.applyAsDouble(from[link]) * weight[link];
        return Double.isNaN(s) ? 0 : s;
    }

    public boolean isEmpty() {
        return from.length == 0;
    }

    /** Whether every unit goes over whole, so that totals and rates are exact. */
    public boolean allWhole() {
        return Arrays.stream(basis).allMatch(b -> b == WeightBasis.WHOLE);
    }

    /** Whether, turned round, every unit would go over whole. */
    public boolean oneToOne() {
        return allWhole() && Arrays.stream(to).distinct().count() == to.length;
    }

    public int size() {
        return from.length;
    }

    public int from(int link) {
        return from[link];
    }

    public int to(int link) {
        return to[link];
    }

    public double weight(int link) {
        return weight[link];
    }

    public WeightBasis basis(int link) {
        return basis[link];
    }

    /** Number of units of the vintage that the links lead to. */
    public int targets() {
        return targets;
    }
}
