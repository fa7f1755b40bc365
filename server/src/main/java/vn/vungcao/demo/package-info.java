/**
 * The demonstration set: a made-up province that looks like the real one.
 *
 * <p>Two parts. The <em>map</em> is schematic: communes grow around their real points to about their real areas inside the
 * province's outline, villages are invented, and every level is an exact BoundaryCoverage because all of them are unions
 * of one mesh of small cells. The <em>figures</em> are invented household by household counts whose totals meet the
 * published figures named in {@code demo/calibration.csv}. The same input gives the same bytes on every machine: all
 * chance is a hash of what it is drawn for, and mathematics is {@link java.lang.StrictMath}.
 *
 * <p>Nothing here is a fact; whatever leaves this package says so.
 */
package vn.vungcao.demo;
