package vn.vungcao.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The figures of the criteria of special difficulty that follow from others: who lives there, and who of them is poor. */
final class DifficultyFigures {
    private final People people;
    private final FigureMaker maker;
    private final int year;

    DifficultyFigures(People people, FigureMaker maker, int year) {
        this.people = people;
        this.maker = maker;
        this.year = year;
    }

    Map<String, Figures> figures(Map<String, Figures> known) {
        Map<String, Figures> figures = new HashMap<>();
        boolean villages = Profile.review(year);
        figures.put("ethnic_minority_population_share", minorities(villages));
        Figures poor = known.get("poverty_rate");
        Figures dtts = known.get("poverty_rate_dtts");
        figures.put(
                "poor_dtts_household_share",
                villages
                        ? new Figures(
                                dtts.numerators(),
                                poor.numerators(),
                                dtts.villageNumerators(),
                                poor.villageNumerators())
                        : Figures.ofPlaces(dtts.numerators(), poor.numerators()));
        return figures;
    }

    private Figures minorities(boolean villages) {
        Figures dtts = maker.counted(byVillage(Basis.DTTS_POPULATION), true);
        Figures all = maker.counted(byVillage(Basis.POPULATION), true);
        Figures shares =
                new Figures(dtts.numerators(), all.numerators(), dtts.villageNumerators(), all.villageNumerators());
        return villages ? shares : shares.withoutVillages();
    }

    private int[] byVillage(Basis basis) {
        int[] counts = new int[people.settlements().size()];
        Arrays.setAll(counts, s -> people.base(basis, s, year));
        return counts;
    }
}
