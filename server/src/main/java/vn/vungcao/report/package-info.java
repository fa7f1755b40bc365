/**
 * The report of a year: how the province, and the communes of it that lag, stand against every target of a decision, clause by
 * clause. {@link vn.vungcao.report.YearReport} is the content, a pure function of an atlas and a question; the classes beside it
 * say it in Vietnamese and English. {@code office} and {@code page} write it as files.
 */
package vn.vungcao.report;
