/**
 * Imports over HTTP. An import that is asked for becomes a <em>job</em>: it waits for its turn, reads, checks, writes and
 * publishes, one job at a time, and goes on whoever listens. {@link vn.vungcao.http.intake.ImportJobs} runs them,
 * {@link vn.vungcao.http.access.Gate} is the one place that says who may ask,
 * {@link vn.vungcao.http.intake.ImportKinds} the port to the importers, which the command line has too.
 */
package vn.vungcao.http.intake;
