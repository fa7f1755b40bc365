/**
 * The table of routes. A <em>route</em> says everything about one address: its path, its parameters, the formats of its
 * answer, how long the answer may be kept, and the endpoint that gives it. Registration, refusal of what is not known and
 * {@code openapi.json} all come from that one table.
 */
package vn.vungcao.http.route;
