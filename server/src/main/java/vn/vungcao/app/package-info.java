/**
 * The program: its command line, and the wiring of its parts by plain constructors. Exit codes: 0 done, 1 the input was refused
 * and nothing was written, 2 wrong usage, 3 the database is not available.
 */
package vn.vungcao.app;
