/** What can go wrong for the asker, as sealed failures, and the one place that turns them into RFC 9457 problems. */
package vn.vungcao.http.problem;
