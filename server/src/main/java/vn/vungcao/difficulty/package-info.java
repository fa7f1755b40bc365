/**
 * Special difficulty (đặc biệt khó khăn) by the criteria: what the figures of a commune or village come to under a named,
 * dated version of the criteria, beside the legal status that a decision gave it and never instead of it. Three-valued: an
 * unknown figure neither passes nor fails, and the result is told only when it could not be another.
 */
package vn.vungcao.difficulty;
