/**
 * Answers put together from bytes that are there. A {@link vn.vungcao.encode.piece.Piece} is a part that stands in many
 * answers, plain and packed; {@link vn.vungcao.encode.piece.GzipPieces} writes a gzip file of packed pieces, one after
 * another, without packing them again. {@link vn.vungcao.encode.piece.Pieces} keeps those of a list within a number of bytes.
 */
package vn.vungcao.encode.piece;
