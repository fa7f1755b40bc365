/** Reads layers of SQLite databases: the only room of the intake that knows JDBC. */
package vn.vungcao.intake.reader.sqlite;
