package vn.vungcao.store;

/**
 * Names the content of a store: equal content imported in the same order gives the same text on every database.
 *
 * @param id 16 hexadecimal digits
 */
public record StoreVersion(String id) {}
