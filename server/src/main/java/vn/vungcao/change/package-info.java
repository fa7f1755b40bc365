/**
 * How units change from one boundary vintage to the next, and how their values follow.
 *
 * <p>A <em>crosswalk</em> links the units of two vintages with weights that sum to 1 for each unit. <em>Re-basing</em> carries
 * the values of an indicator over such links, so that every year can be shown on either map.
 */
package vn.vungcao.change;
