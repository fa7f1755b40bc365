package vn.vungcao.demo;

/** What stands in the denominator of an indicator of the set. */
enum Basis {
    HOUSEHOLDS,
    /** Households of the poverty review: in 2019 fewer than the census counted. */
    REVIEW_HOUSEHOLDS,
    DTTS_HOUSEHOLDS,
    /** Households of the ethnic-minority and mountainous area. */
    AREA_HOUSEHOLDS,
    POPULATION,
    DTTS_POPULATION,
    /** People of rural communes. */
    RURAL_POPULATION,
    VILLAGES,
    /** One for each commune of the vintage. */
    COMMUNE,
    /** One for each commune of 2020: stations and posts stayed when communes merged. */
    STATIONS,
    AREA_HA,
    POOR_AND_NEAR_POOR,
    /** Ethnic-minority workers trained in the year. */
    TRAINEES
}
