/**
 * Answers as bytes, one encoder a format.
 *
 * <p>Encoders keep the order in which they are called and a fixed number format, so that the same answer is always the
 * same bytes: golden files and entity tags rest on that. Absent numbers ({@code NaN}) are {@code null}.
 */
package vn.vungcao.encode;
