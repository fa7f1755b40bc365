/**
 * The map page as a planner meets it: a real server on a free port over a small made-up province, in a real Chromium. What is
 * on the page is found by its role and name, as a screen reader finds it.
 */
package vn.vungcao.page;
