/**
 * Tables as offices have them, made plain. A {@link vn.vungcao.intake.table.Grid} is a sheet as it stands: title rows, a header
 * of one to three rows, merged cells, totals, footnotes. {@link vn.vungcao.intake.table.OfficeTable} finds the header, says what
 * each column means, and lays the figures out one row a unit, indicator and year.
 */
package vn.vungcao.intake.table;
