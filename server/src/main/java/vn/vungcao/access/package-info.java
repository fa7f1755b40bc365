/**
 * Who may do what: a {@link vn.vungcao.access.Caller} has a {@link vn.vungcao.access.Role}, each deed needs a
 * {@link vn.vungcao.access.Permission}, and what was done stands in the audit as {@link vn.vungcao.access.AuditEntry}. Of passwords
 * and tokens only what cannot be turned back is kept.
 */
package vn.vungcao.access;
