/**
 * Targets and how units stand against them.
 *
 * <p>A <em>target</em> is a measurable promise of a legal document: an indicator, a comparator, a value, a horizon, and the
 * levels and the scope for which its clause binds. An <em>assessment</em> judges the series of one unit against one target
 * in one year. Everything here is arithmetic on numbers handed in; nothing knows where they come from.
 */
package vn.vungcao.target;
