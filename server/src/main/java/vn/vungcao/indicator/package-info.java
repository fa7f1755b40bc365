/**
 * Indicators and their values.
 *
 * <p>An <em>indicator</em> is a named quantity with a unit of measure and a rule by which it combines over units
 * ({@link vn.vungcao.indicator.MeasureType}). An <em>observation</em> is what one source says of one unit and year. A
 * <em>value column</em> holds what is known of all units of a level and vintage for one indicator and year. A cell is in
 * exactly one of five states ({@link vn.vungcao.indicator.ObservationStatus}); zero is a value.
 */
package vn.vungcao.indicator;
