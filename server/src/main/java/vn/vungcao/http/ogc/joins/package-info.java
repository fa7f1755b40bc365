/**
 * Joins by the draft of OGC API – Joins (22-026): the keys of a collection, the join of a table that is sent, its
 * report, and the joined items as features. Who may write may join; everybody may read. {@link
 * vn.vungcao.http.ogc.joins.JoinService} says how much is kept, and for how long.
 */
package vn.vungcao.http.ogc.joins;
