/** Writes a report as an office document: a workbook (XLSX) or a text document (DOCX). Equal reports give equal bytes. */
package vn.vungcao.report.office;
