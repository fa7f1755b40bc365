package vn.vungcao.store;

import java.util.List;
import java.util.stream.Collectors;
import vn.vungcao.wording.Wording;

/** A draft that cannot be approved or rejected. The message says why and what to do. */
public abstract sealed class ReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;

    private ReviewException(Wording said) {
        super(said.en());
        this.said = said;
    }

    /** The message, in both languages. */
    public Wording said() {
        return said;
    }

    /** There is no import of this number. */
    public static final class Unknown extends ReviewException {
        private static final long serialVersionUID = 1L;

        public Unknown(long id) {
            super(Wording.of(
                    "không có lần nhập số %d; vungcao imports và /api/imports liệt kê chúng",
                    "there is no import %d; vungcao imports and /api/imports list them", id));
        }
    }

    /** Somebody decided before, or it never was a draft. */
    public static final class NoDraft extends ReviewException {
        private static final long serialVersionUID = 1L;

        public NoDraft(ImportRecord record) {
            super(words(record));
        }

        private static Wording words(ImportRecord record) {
            Wording by = record.decided()
                    .map(decided ->
                            Wording.of(", do %s quyết định lúc %s", ", by %s at %s", decided.who(), decided.at()))
                    .orElse(Wording.of("", ""));
            return switch (record.state()) {
                case REJECTED ->
                    Wording.of(
                            "lần nhập số %d đã bị từ chối%s; nhập lại tệp để có bản nháp mới",
                            "import %d was rejected%s; import the file again to have a new draft", record.id(), by);
                case UNDONE ->
                    Wording.of(
                            "lần nhập số %d đã được hoàn tác; nhập lại tệp để có lại",
                            "import %d was undone; import the file again to have it back", record.id());
                default ->
                    Wording.of(
                            "lần nhập số %d không phải bản nháp: đã được tính%s; có thể hoàn tác nó",
                            "import %d is no draft: it counts already%s; it can be undone", record.id(), by);
            };
        }
    }

    /** An import that came later says something else of the same. */
    public static final class Outdated extends ReviewException {
        private static final long serialVersionUID = 1L;

        private final transient List<Long> by;

        /**
         * @param by the later imports
         * @param example what both speak of
         */
        public Outdated(long id, List<Long> by, Wording example) {
            super(Wording.of(
                    "bản nháp số %1$d không còn mới: lần nhập %2$s đến sau nó, đã được tính và nói khác về cùng một điều (%3$s)."
                            + " Hãy từ chối bản nháp; nếu tệp của nó mới đúng thì nhập lại tệp",
                    "draft %1$d is outdated: import %2$s came after it, counts, and says something else of the same (%3$s). Reject the"
                            + " draft; where its file is the right one, import the file again",
                    id,
                    by.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    example));
            this.by = List.copyOf(by);
        }

        public List<Long> by() {
            return by;
        }
    }

    /** What it speaks of is not there, or no atlas can be made with it. */
    public static final class Unsound extends ReviewException {
        private static final long serialVersionUID = 1L;

        public Unsound(long id, Wording why) {
            super(Wording.of(
                    "bản nháp số %d không phê duyệt được: %s. Hãy nhập và phê duyệt điều còn thiếu trước, hoặc từ chối bản"
                            + " nháp",
                    "draft %d cannot be approved: %s. Import and approve what is lacking first, or reject the draft",
                    id,
                    why));
        }
    }
}
