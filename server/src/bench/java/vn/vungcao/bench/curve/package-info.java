/** What an answer costs as the number of units grows, beside n log n. */
package vn.vungcao.bench.curve;
