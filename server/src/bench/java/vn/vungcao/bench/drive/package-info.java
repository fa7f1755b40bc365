/** Asks servers the same questions, holds their answers against each other and tells how fast each was. */
package vn.vungcao.bench.drive;
