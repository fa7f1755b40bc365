/** The page: files of the web module, served from the class path. */
package vn.vungcao.http.page;
