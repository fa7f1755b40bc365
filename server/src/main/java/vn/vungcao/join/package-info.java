/**
 * Joins: a table that somebody brings, joined for a while to the items of a collection, units above all. {@link
 * vn.vungcao.join.TableJoin} finds each row's item and writes down, in a {@link vn.vungcao.join.JoinAccount}, what became of
 * every row and item; {@link vn.vungcao.join.JoinedTable} is a table of items with the columns that were brought; {@link
 * vn.vungcao.join.JoinShelf} keeps joins in memory, within bounds and until they expire. No join changes an observation.
 */
package vn.vungcao.join;
