/** The pages of the API for people: HTML in Vietnamese and English, without a script, every text escaped. */
package vn.vungcao.http.ogc.page;
