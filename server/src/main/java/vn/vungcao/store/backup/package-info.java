/**
 * A whole store in one portable file: a zip with one part of JSON lines for each table, and a manifest that says what is in
 * them. {@link vn.vungcao.store.backup.Backups} makes, checks and restores it; no database is known here.
 */
package vn.vungcao.store.backup;
