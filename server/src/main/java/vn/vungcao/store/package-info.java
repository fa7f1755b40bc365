/**
 * The record of what was imported. An <em>import</em> is one {@link vn.vungcao.store.Changeset}, written in one
 * transaction, all or nothing, and never changed afterwards; what holds now is told from the imports in their order, the
 * later one winning. {@link vn.vungcao.store.Store} is the port; nothing outside {@code store.jdbc} knows a database. The
 * {@link vn.vungcao.store.StoreVersion} names the content: it is equal exactly when the same content was imported in the
 * same order, whatever the database and the hour.
 */
package vn.vungcao.store;
