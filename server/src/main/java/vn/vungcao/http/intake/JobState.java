package vn.vungcao.http.intake;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    READING,
    CHECKING,
    WRITING,
    PUBLISHING,
    DONE,
    FAILED,
    CANCELLED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnd() {
        return compareTo(DONE) >= 0;
    }

    /** Whether nothing of it can have been written yet. */
    public boolean isBeforeWriting() {
        return compareTo(WRITING) < 0;
    }
}
