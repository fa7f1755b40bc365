/** A backup of the store over HTTP, for who may write. */
package vn.vungcao.http.backup;
