/**
 * Filters: CQL2 (OGC 21-065r2), in text or JSON, becomes one tree of expressions, and a tree over a table becomes the set of
 * rows for which it is true.
 *
 * <p>A <em>condition</em> is true, false or unknown: a comparison with an absent cell is unknown, and AND, OR and NOT
 * follow Kleene's three-valued logic. Only rows for which the whole is true are taken. A <em>filter table</em> is what a
 * filter speaks about: rows with named columns and perhaps a geometry; {@link vn.vungcao.filter.UnitTable} is that of the
 * units of one level and vintage with their indicators.
 */
package vn.vungcao.filter;
