package vn.vungcao.store;

import java.util.List;
import vn.vungcao.wording.Wording;

/** An import that cannot be undone. The message says why and what to do. */
public abstract sealed class UndoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;

    private UndoException(Wording said) {
        super(said.en());
        this.said = said;
    }

    /** The message, in both languages. */
    public Wording said() {
        return said;
    }

    /** There is no import of this number. */
    public static final class Unknown extends UndoException {
        private static final long serialVersionUID = 1L;

        /** @param last the number of the last import; 0 when there is none */
        public Unknown(long id, long last) {
            super(Wording.of(
                    "không có lần nhập số %d; %s",
                    "there is no import %d; %s",
                    id,
                    last == 0
                            ? Wording.of("kho chưa có lần nhập nào", "the store holds none")
                            : Wording.of("kho có các lần nhập 1 đến %d", "the store holds the imports 1 to %d", last)));
        }
    }

    /** It was undone before. */
    public static final class AlreadyUndone extends UndoException {
        private static final long serialVersionUID = 1L;

        public AlreadyUndone(long id, ImportRecord.Undone undone) {
            super(Wording.of(
                    "lần nhập số %d đã được hoàn tác lúc %s bởi %s; nhập lại tệp để có lại",
                    "import %d was undone already, at %s by %s; import the file again to have it back",
                    id,
                    undone.at(),
                    undone.who()));
        }
    }

    /** It does not count. */
    public static final class NeverCounted extends UndoException {
        private static final long serialVersionUID = 1L;

        public NeverCounted(ImportRecord record) {
            super(
                    record.isDraft()
                            ? Wording.of(
                                    "lần nhập số %d là bản nháp và chưa được tính: hãy từ chối nó thay vì hoàn tác",
                                    "import %d is a draft and does not count: reject it instead", record.id())
                            : Wording.of(
                                    "lần nhập số %d đã bị từ chối và chưa từng được tính: không có gì để hoàn tác",
                                    "import %d was rejected and never counted: there is nothing to undo", record.id()));
        }
    }

    /** What is left could not stand without it. */
    public static final class Needed extends UndoException {
        private static final long serialVersionUID = 1L;

        private final transient List<Long> neededBy;

        /** @param neededBy the imports that build on it; empty when none can be named */
        public Needed(Wording said, List<Long> neededBy) {
            super(said);
            this.neededBy = List.copyOf(neededBy);
        }

        public List<Long> neededBy() {
            return neededBy;
        }
    }
}
