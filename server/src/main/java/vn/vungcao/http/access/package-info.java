/**
 * Access over HTTP: {@link vn.vungcao.http.access.Gate} is the one place that says who asks and whether he may; the actions log
 * people in and out and let an administrator decide who may do what.
 */
package vn.vungcao.http.access;
