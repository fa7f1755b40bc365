/**
 * What is kept in memory because it may be asked for again, and how much of the heap it may take. A {@link
 * vn.vungcao.cache.BoundedCache} keeps what is used, up to a number of bytes; a {@link vn.vungcao.cache.BoundedPlaces} keeps
 * the members of a list, as long as an {@link vn.vungcao.cache.Allowance} that many lists share lasts. All tell what they hold
 * through {@link vn.vungcao.cache.Held}.
 */
package vn.vungcao.cache;
