/**
 * A layer of features as a file. A <em>layer</em> is what is written: fields, rows, shapes, and where it is from; each format is
 * a {@link vn.vungcao.encode.layer.LayerWriter}. Names keep every mark, codes stay texts, absent cells stay empty.
 */
package vn.vungcao.encode.layer;
