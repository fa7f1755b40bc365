package vn.vungcao.join;

/**
 * An item of a collection as a table can name it.
 *
 * @param id of a unit its code
 * @param name empty text where it has none
 */
public record KeyedItem(String id, String name) {}
