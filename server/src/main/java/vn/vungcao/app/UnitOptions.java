package vn.vungcao.app;

import picocli.CommandLine.Option;

/** The options by which questions choose units. The API reads and checks the values. */
final class UnitOptions {
    @Option(
            names = "--boundaries",
            paramLabel = "VINTAGE",
            description = "Boundary vintage, 2020 or 2025 (default: that of the year)")
    private String boundaries;

    @Option(
            names = "--bbox",
            paramLabel = "W,S,E,N",
            description = "Only what meets this rectangle, in degrees, longitude first")
    private String bbox;

    @Option(
            names = "--near",
            paramLabel = "LON,LAT,METRES",
            description = "Only what lies within so many metres of a place")
    private String near;

    @Option(
            names = "--zone",
            paramLabel = "HAZARD:CLASS[:METRES]",
            description =
                    "Only what touches a hazard zone of this class or above, or lies within so many metres of one")
    private String zone;

    @Option(names = "--in", paramLabel = "CODE", description = "Only units that lie in this one")
    private String in;

    @Option(
            names = "--filter",
            paramLabel = "CQL2",
            description = "Only units for which this is true: \"poverty_rate > 40 AND kind = 'xã'\"")
    private String filter;

    ApiQuestion question() {
        return new ApiQuestion()
                .with("boundaries", boundaries)
                .with("bbox", bbox)
                .with("near", near)
                .with("zone", zone)
                .with("in", in)
                .with("filter", filter);
    }
}
