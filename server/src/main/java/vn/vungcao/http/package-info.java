/**
 * The HTTP contract. {@link vn.vungcao.http.Api} is the table of everything that is served; {@link
 * vn.vungcao.http.HttpServer} registers it and carries bytes. Each endpoint has three small roles: it parses its parameters,
 * asks the atlas, and formats the answer; {@code planner} answers the planner's questions, {@code ogc} speaks OGC API –
 * Features, {@code page} serves the page. Only this package and {@code app} know Javalin.
 */
package vn.vungcao.http;
