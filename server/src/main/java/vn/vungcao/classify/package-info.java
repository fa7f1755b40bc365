/**
 * Classes for a choropleth map.
 *
 * <p>A <em>classification</em> cuts a range of numbers into classes. The numbers at which it cuts, together with the two
 * ends, are the <em>breaks</em>: k classes have k + 1 of them. Classes are half-open [a, b), the last one closed, so each
 * value lies in exactly one. Never more classes than there are different values.
 */
package vn.vungcao.classify;
