/**
 * What the server tells of itself to what watches over it: requests by route and status, caches, the atlas, imports, the Java
 * machine. {@link vn.vungcao.http.metric.Metrics} counts and writes it in the text format of Prometheus.
 */
package vn.vungcao.http.metric;
