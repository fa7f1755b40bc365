/**
 * What a question chooses out of an atlas: an indicator, a target, a boundary vintage, a set of units. A name that the atlas
 * does not have is a failure that lists those it has.
 */
package vn.vungcao.http.choice;
