/** OGC API – Features, part 1: collections and their items, with values and assessments joined on request; and exports. */
package vn.vungcao.http.ogc;
