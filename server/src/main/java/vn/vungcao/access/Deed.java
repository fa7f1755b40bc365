package vn.vungcao.access;

import java.util.Locale;
import java.util.Objects;

/**
 * What somebody did or tried to do, for the audit.
 *
 * @param subject what it was done to: an import, an account …; empty when there is none
 * @param file name of the file it was done with; empty when there is none
 * @param sha256 of that file, in hexadecimal
 * @param request by which the request stands in the log
 * @param detail in some words; no secret
 */
public record Deed(
        String who,
        String role,
        Action action,
        String subject,
        String file,
        String sha256,
        Outcome outcome,
        String request,
        String detail) {
    private static final int LONGEST_DETAIL = 2_000;

    /** What can be done. */
    public enum Action {
        IMPORT,
        DRY_RUN,
        CANCEL,
        UNDO,
        APPROVE,
        REJECT,
        JOIN,
        JOIN_DELETE,
        LOGIN,
        LOGOUT,
        TOKEN_CREATE,
        TOKEN_REVOKE,
        ACCOUNT_CREATE,
        ACCOUNT_CHANGE,
        PASSWORD_CHANGE,
        SESSIONS_END,
        BACKUP;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Deed {
        Objects.requireNonNull(who);
        Objects.requireNonNull(role);
        Objects.requireNonNull(action);
        Objects.requireNonNull(outcome);
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    /** Done, without a file. */
    public static Deed of(Caller caller, Action action, String subject, String request) {
        return new Deed(caller.name(), caller.role().id(), action, subject, "", "", Outcome.DONE, request, "");
    }

    public Deed with(Outcome newOutcome, String newDetail) {
        return new Deed(who, role, action, subject, file, sha256, newOutcome, request, newDetail);
    }

    public Deed from(String newFile, String newSha256) {
        return new Deed(who, role, action, subject, newFile, newSha256, outcome, request, detail);
    }

    public Deed to(String newSubject) {
        return new Deed(who, role, action, newSubject, file, sha256, outcome, request, detail);
    }
}
