/**
 * From a request to the bytes on the wire: the format is negotiated, the entity tag worked out, the answer compressed once
 * and kept. Nothing here knows the HTTP server that calls it.
 */
package vn.vungcao.http.reply;
