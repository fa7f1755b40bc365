/** The audit as JSON and CSV. */
package vn.vungcao.encode.audit;
