/** Layers as spreadsheets. */
package vn.vungcao.encode.sheet;
