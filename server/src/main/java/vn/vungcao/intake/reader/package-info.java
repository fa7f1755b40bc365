/**
 * Readers of file formats: bytes in, tables and features out, every defect with its place. They decode strictly: a
 * byte that means nothing is an error, an encoding or a reference system is said in the report, and nothing is repaired in
 * silence. {@link vn.vungcao.intake.reader.FeatureReader} reads layers of features of every format,
 * {@link vn.vungcao.intake.reader.CsvReader} tables. What the content means is for {@code intake}.
 */
package vn.vungcao.intake.reader;
