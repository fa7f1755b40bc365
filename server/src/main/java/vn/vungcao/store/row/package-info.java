/** The tables of a store as rows of plain cells, for what carries a whole store from one place to another. */
package vn.vungcao.store.row;
