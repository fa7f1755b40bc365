/**
 * What the log tells of requests: each has an id ({@link vn.vungcao.http.trace.RequestTrace}) and, where it is wanted, a line
 * ({@link vn.vungcao.http.trace.RequestLines}). Names of parameters stand there, never their values.
 */
package vn.vungcao.http.trace;
