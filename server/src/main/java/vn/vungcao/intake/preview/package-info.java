/**
 * What an import would change, told before it is made: each record that it would write is held against the one of the same key
 * that counts now. {@link vn.vungcao.intake.preview.ChangePreview} makes the comparison, which only reads;
 * {@link vn.vungcao.intake.preview.ChangePreviewJson} writes it within bounds.
 */
package vn.vungcao.intake.preview;
