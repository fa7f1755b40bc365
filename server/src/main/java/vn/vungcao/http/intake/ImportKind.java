package vn.vungcao.http.intake;

import java.util.List;

/**
 * A kind of import.
 *
 * @param id as in {@code boundaries}
 */
public record ImportKind(String id, String summary, List<FormField> fields) {
    public ImportKind {
        fields = List.copyOf(fields);
    }

    /**
     * A field of the form.
     *
     * @param repeated whether it may stand several times
     * @param choices the texts that are taken; empty when others are too
     */
    public record FormField(String name, String description, boolean required, boolean repeated, List<String> choices) {
        public FormField {
            choices = List.copyOf(choices);
        }
    }
}
