package vn.vungcao.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shares the figures of places among their villages, such that these add up to them. */
final class VillageShares {
    static final int CLUSTER = 8;

    private final DemoInputs inputs;
    private final People people;
    private final int year;
    private final List<Place> places;
    private final Map<String, Figures> made;

    /** @param made the figures of the year that were worked out before */
    VillageShares(DemoInputs inputs, People people, int year, List<Place> places, Map<String, Figures> made) {
        this.inputs = inputs;
        this.people = people;
        this.year = year;
        this.places = places;
        this.made = made;
    }

    Figures of(Profile profile, int[] numerators, int[] denominators) {
        int count = people.settlements().size();
        int[] villageNumerators = new int[count];
        int[] villageDenominators = new int[count];
        for (int p = 0; p < places.size(); p++) {
            int[] own = places.get(p).members().stream()
                    .flatMapToInt(c -> IntStream.range(people.from(c), people.to(c)))
                    .toArray();
            int[] bases = bases(profile, own, denominators[p]);
            int[] caps = new int[own.length];
            double[] logOdds = new double[own.length];
            for (int k = 0; k < own.length; k++) {
                caps[k] = most(profile, own[k], Math.max(0, bases[k]));
                logOdds[k] = logOdds(profile, own[k]);
            }
            int[] shares = Parts.of(caps, logOdds, numerators[p], profile.indicator());
            makeRoom(bases, shares);
            for (int k = 0; k < own.length; k++) {
                villageNumerators[own[k]] = shares[k];
                villageDenominators[own[k]] = bases[k];
            }
        }
        return new Figures(numerators, denominators, villageNumerators, villageDenominators);
    }

    /** Of a part of another numerator more may fall to a village than its denominator holds: other villages lend it theirs. */
    private static void makeRoom(int[] bases, int[] shares) {
        for (int k = 0; k < bases.length; k++) {
            for (int other = 0; other < bases.length && shares[k] > Math.max(0, bases[k]); other++) {
                int spare = Math.min(bases[other] - shares[other], shares[k] - bases[k]);
                if (spare > 0) {
                    bases[other] -= spare;
                    bases[k] += spare;
                }
            }
        }
    }

    /** The denominators of a place's villages. */
    private int[] bases(Profile profile, int[] own, int whole) {
        int[] bases = new int[own.length];
        if (whole == Figures.NOT_APPLICABLE) {
            Arrays.fill(bases, Figures.NOT_APPLICABLE);
            return bases;
        }
        Arrays.setAll(bases, k -> base(profile.base(), own[k]));
        if (profile.villages() == Profile.Villages.CLUSTERED) {
            return Apportionment.of(whole, clusters(profile, own, whole));
        }
        return profile.per() == 1
                ? bases
                : Apportionment.of(
                        whole, Arrays.stream(bases).mapToDouble(b -> b).toArray());
    }

    private int base(Basis base, int s) {
        return base == Basis.POOR_AND_NEAR_POOR
                ? made.get("multidim_poverty_rate").villageNumerators()[s]
                : people.base(base, s, year);
    }

    /** Alike in a few of the larger villages that chance chooses, none in the others. */
    private double[] clusters(Profile profile, int[] own, int whole) {
        long indicator = HashNoise.key(profile.indicator());
        int[] sizes = Arrays.stream(own)
                .map(s -> people.base(Basis.HOUSEHOLDS, s, year))
                .toArray();
        int median =
                Arrays.stream(sizes).sorted().skip(own.length / 2).findFirst().orElseThrow();
        int[] chosen = IntStream.range(0, own.length)
                .filter(k -> sizes[k] >= median)
                .boxed()
                .sorted((a, b) ->
                        Double.compare(HashNoise.unit(own[a], indicator, 81), HashNoise.unit(own[b], indicator, 81)))
                .limit(Math.max(1, whole / CLUSTER))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] weights = new double[own.length];
        Arrays.stream(chosen).forEach(k -> weights[k] = 1);
        return weights;
    }

    private int most(Profile profile, int s, int base) {
        return profile.partOf()
                .map(whole -> made.get(whole).villageNumerators()[s])
                .map(part -> profile.outside() ? base - part : part)
                .orElse(base);
    }

    /** Villages differ by chance, and the farther out they lie the harder they have it. */
    private double logOdds(Profile profile, int s) {
        Settlement settlement = people.settlements().get(s);
        int c = settlement.commune();
        double out = (double) settlement.number() / (people.to(c) - people.from(c)) - 0.5;
        long key = HashNoise.key(inputs.communes().get(c).code());
        return profile.spread() * (people.hardship(c) - 0.5)
                + 0.5 * Math.signum(profile.spread()) * out
                + (0.3 + 0.5 * profile.noise())
                        * HashNoise.bell(key, settlement.number(), HashNoise.key(profile.indicator()));
    }
}
