/** Says figures, targets and standings in words, in Vietnamese and English. */
package vn.vungcao.report.word;
