/** Accounts, tokens, sessions and the audit in a database, the same statements on both. */
package vn.vungcao.access.jdbc;
