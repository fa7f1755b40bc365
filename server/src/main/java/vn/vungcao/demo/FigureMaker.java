package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Works out all figures of one year: places first, such that the published totals are met, then their villages. */
final class FigureMaker {
    private final DemoInputs inputs;
    private final People people;
    private final int year;
    private final List<Place> places;
    private final int[] hectares;
    private final Map<String, Figures> made = new HashMap<>();

    FigureMaker(DemoInputs inputs, People people, int year) {
        this.inputs = inputs;
        this.people = people;
        this.year = year;
        this.places = Vintages.isNew(year) ? Place.merged(inputs) : Place.old(inputs);
        this.hectares = hectares(inputs);
    }

    List<Place> places() {
        return places;
    }

    /** By indicator; those with a profile. */
    Map<String, Figures> make() {
        for (Profile profile : inputs.profiles()) {
            made.put(profile.indicator(), make(profile));
        }
        return made;
    }

    private Figures make(Profile profile) {
        int[] denominators = denominators(profile);
        int[] most = most(profile, denominators);
        double[] logOdds = new double[places.size()];
        Arrays.setAll(logOdds, p -> logOdds(profile, places.get(p)));
        int[] numerators =
                Parts.of(least(profile, denominators, most), most, logOdds, totals(profile, denominators, most));
        RoadStory.adjust(profile, year, places, people, numerators, denominators);
        Figures figures = workedOutForVillages(profile)
                ? new VillageShares(inputs, people, year, places, made).of(profile, numerators, denominators)
                : Figures.ofPlaces(numerators, denominators);
        return profile.count() ? figures.counts() : figures;
    }

    private boolean workedOutForVillages(Profile profile) {
        return profile.villages() == Profile.Villages.HIDDEN || profile.reportedByVillages(year);
    }

    private int[] denominators(Profile profile) {
        int[] result = new int[places.size()];
        for (int p = 0; p < result.length; p++) {
            Place place = places.get(p);
            result[p] = profile.ruralOnly() && !place.rural() || elsewhere(profile, place)
                    ? Figures.NOT_APPLICABLE
                    : Math.max(profile.villages() == Profile.Villages.CLUSTERED ? VillageShares.CLUSTER : 0, (int)
                            StrictMath.rint(profile.per() * base(profile.base(), p)));
        }
        return result;
    }

    private boolean elsewhere(Profile profile, Place place) {
        return !profile.districts().isEmpty()
                && place.members().stream().noneMatch(c -> profile.districts()
                        .contains(inputs.communes().get(c).district()));
    }

    private long base(Basis base, int p) {
        Place place = places.get(p);
        return switch (base) {
            case COMMUNE -> 1;
            case STATIONS -> place.members().size();
            case AREA_HA -> place.members().stream().mapToLong(c -> hectares[c]).sum();
            case POOR_AND_NEAR_POOR -> made.get("multidim_poverty_rate").numerators()[p];
            case TRAINEES -> made.get("dtts_vocational_trainees").numerators()[p];
            default ->
                place.members().stream()
                        .flatMapToInt(c -> IntStream.range(people.from(c), people.to(c)))
                        .mapToLong(s -> people.base(base, s, year))
                        .sum();
        };
    }

    /** The published area of the province, shared by the areas of the communes. */
    private static int[] hectares(DemoInputs inputs) {
        long total = inputs.calibration().stream()
                .filter(row ->
                        row.indicator().equals("forest_cover_rate") && row.part() == Calibration.Part.DENOMINATOR)
                .mapToLong(row -> (long) row.aim())
                .findFirst()
                .orElseThrow();
        return Apportionment.of(
                total, inputs.communes().stream().mapToDouble(Commune::areaKm2).toArray());
    }

    private int[] most(Profile profile, int[] denominators) {
        int[] most = Arrays.stream(denominators).map(d -> Math.max(0, d)).toArray();
        profile.partOf()
                .ifPresent(whole -> Arrays.setAll(
                        most,
                        p -> profile.outside()
                                ? most[p] - made.get(whole).numerators()[p]
                                : Math.min(most[p], made.get(whole).numerators()[p])));
        return most;
    }

    /** Of a part of another numerator: those members that do not fit outside this denominator. */
    private int[] least(Profile profile, int[] denominators, int[] most) {
        int[] least = new int[denominators.length];
        profile.partOf()
                .map(made::get)
                .filter(whole -> !profile.outside() && whole.denominators().length > 0)
                .ifPresent(whole -> Arrays.setAll(
                        least,
                        p -> Math.min(
                                most[p],
                                Math.max(
                                        0,
                                        whole.numerators()[p]
                                                - (whole.denominators()[p] - Math.max(0, denominators[p]))))));
        if (profile.base() == Basis.REVIEW_HOUSEHOLDS || profile.base() == Basis.HOUSEHOLDS) {
            Arrays.fill(least, 0); // this denominator is that of the whole
        }
        return least;
    }

    private double logOdds(Profile profile, Place place) {
        double sum = 0;
        double weight = 0;
        long indicator = HashNoise.key(profile.indicator());
        for (int c : place.members()) {
            Commune commune = inputs.communes().get(c);
            long key = HashNoise.key(commune.code());
            double own = profile.spread() * (people.hardship(c) - 0.5)
                    + profile.noise() * HashNoise.bell(key, indicator)
                    + (lasting(profile) ? 0 : 0.04 * HashNoise.bell(key, indicator, year));
            sum += own * commune.households();
            weight += commune.households();
        }
        return sum / weight;
    }

    /** Whether what was built stays built. */
    private static boolean lasting(Profile profile) {
        return switch (profile.base()) {
            case VILLAGES, COMMUNE, STATIONS, AREA_HA -> true;
            default -> false;
        };
    }

    private List<Total> totals(Profile profile, int[] denominators, int[] most) {
        List<Total> totals = new ArrayList<>();
        boolean whole = false;
        for (Calibration row : inputs.calibration()) {
            if (row.indicator().equals(profile.indicator())
                    && row.year() == year
                    && !row.checkOnly()
                    && row.part() != Calibration.Part.DENOMINATOR) {
                BitSet units = new BitSet();
                IntStream.range(0, places.size())
                        .filter(p ->
                                row.covers(places.get(p).code(), places.get(p).district()))
                        .forEach(units::set);
                totals.add(new Total(units, sum(row, profile, units, denominators), row.fact()));
                whole |= units.cardinality() == places.size();
            }
        }
        if (!whole && totals.stream().mapToInt(t -> t.units().cardinality()).sum() < places.size()) {
            BitSet all = new BitSet();
            all.set(0, places.size());
            long sum = StrictMath.round(
                    profile.level(year) * Arrays.stream(most).asLongStream().sum());
            totals.add(new Total(all, sum, "profile of " + profile.indicator()));
        }
        return totals;
    }

    private long sum(Calibration row, Profile profile, BitSet units, int[] denominators) {
        if (profile.count() || row.part() == Calibration.Part.NUMERATOR) {
            return (long) row.aim();
        }
        double scale = inputs.indicators().get(profile.indicator()).scale();
        long whole = units.stream().mapToLong(p -> Math.max(0, denominators[p])).sum();
        return StrictMath.round(row.aim() / scale * whole);
    }

    /** A count of villages, summed over places. */
    Figures counted(int[] byVillage, boolean withVillages) {
        int[] sums = places.stream()
                .mapToInt(place -> place.members().stream()
                        .flatMapToInt(c -> IntStream.range(people.from(c), people.to(c)))
                        .map(s -> byVillage[s])
                        .sum())
                .toArray();
        return withVillages ? new Figures(sums, new int[0], byVillage, new int[0]) : Figures.ofPlaces(sums, new int[0]);
    }
}
