/**
 * Readers of file formats: bytes in, tables and features out, every defect with its place. They decode strictly: text is
 * UTF-8 or refused, and nothing is repaired in silence. What the content means is for {@code intake}.
 */
package vn.vungcao.intake.reader;
