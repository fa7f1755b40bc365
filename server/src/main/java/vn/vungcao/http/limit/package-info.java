/**
 * What one asker may take of the server: points for dear requests ({@link vn.vungcao.http.limit.DearRequests}), bytes and time
 * of an answer ({@link vn.vungcao.http.limit.Budget}), patience with slow lines
 * ({@link vn.vungcao.http.limit.SlowClients}). {@link vn.vungcao.http.limit.Limits} has the figures.
 */
package vn.vungcao.http.limit;
