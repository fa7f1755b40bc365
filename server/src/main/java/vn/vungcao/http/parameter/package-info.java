/**
 * What a question may carry. A <em>parameter</em> has a name, a place (path or query), a description and a kind; a
 * <em>kind</em> reads the text and describes itself for OpenAPI. A <em>question</em> holds the parsed values of one request:
 * nothing unknown, nothing twice, nothing malformed.
 */
package vn.vungcao.http.parameter;
