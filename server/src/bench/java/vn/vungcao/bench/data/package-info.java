/**
 * Made-up units and figures to measure with: the same on every run, of any size. A set is described by an {@link
 * vn.vungcao.bench.data.Extent}; its units are cells of scattered points whose common edges are roughened once, so that every
 * level is an exact coverage.
 */
package vn.vungcao.bench.data;
