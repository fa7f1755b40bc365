/** Writes a report as a page that stands alone and prints well (HTML), and the same page as PDF. */
package vn.vungcao.report.page;
