/**
 * From files to a changeset: what an import means, and whether it may be made.
 *
 * <p>An <em>import plan</em> holds the rows or features of a file against what is known already (the units of each vintage,
 * the indicator catalogue) and gives either a {@link vn.vungcao.store.Changeset} or the reasons why not. A <em>problem</em>
 * says its file, its row or feature, its column or field, what is wrong and what to do about it. Errors stop an import as a
 * whole: it is all or nothing. Warnings and notes go with it into the record. The <em>join report</em> lists what matched
 * and, each apart, the units without data, the rows without a unit and the keys that stand twice: nothing is dropped in
 * silence.
 *
 * <p>This package does no input or output; the readers of file formats lie in {@code intake.reader}.
 */
package vn.vungcao.intake;
