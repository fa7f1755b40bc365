package vn.vungcao.store;

import java.util.List;

/** An import that cannot be undone. The message says why and what to do. */
public abstract sealed class UndoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UndoException(String message) {
        super(message);
    }

    /** There is no import of this number. */
    public static final class Unknown extends UndoException {
        private static final long serialVersionUID = 1L;

        /** @param last the number of the last import; 0 when there is none */
        public Unknown(long id, long last) {
            super("there is no import " + id + "; "
                    + (last == 0 ? "the store holds none" : "the store holds the imports 1 to " + last));
        }
    }

    /** It was undone before. */
    public static final class AlreadyUndone extends UndoException {
        private static final long serialVersionUID = 1L;

        public AlreadyUndone(long id, ImportRecord.Undone undone) {
            super("import " + id + " was undone already, at " + undone.at() + " by " + undone.who()
                    + "; import the file again to have it back");
        }
    }

    /** What is left could not stand without it. */
    public static final class Needed extends UndoException {
        private static final long serialVersionUID = 1L;

        private final transient List<Long> neededBy;

        /** @param neededBy the imports that build on it; empty when none can be named */
        public Needed(String message, List<Long> neededBy) {
            super(message);
            this.neededBy = List.copyOf(neededBy);
        }

        public List<Long> neededBy() {
            return neededBy;
        }
    }
}
