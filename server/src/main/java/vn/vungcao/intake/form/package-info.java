/** Empty tables for offices to fill in, which the import reads back without a question. */
package vn.vungcao.intake.form;
