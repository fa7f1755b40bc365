package vn.vungcao.access;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param name of the account; {@code token:LABEL} of a token; {@code editor-token} for the token of the settings
 */
public record Caller(String name, Grant grant, Way way) {
    /** How it is known who asks. */
    public enum Way {
        NOT_KNOWN,
        SESSION,
        TOKEN,
        /** The token that the server was started with: several people may have it. */
        SETTINGS,
        COMMAND_LINE
    }

    private static final Caller ANYBODY = new Caller("", Grant.of(Role.PUBLIC), Way.NOT_KNOWN);

    /** Somebody who does not say who he is. */
    public static Caller anybody() {
        return ANYBODY;
    }

    /** Whoever shows the token of the settings. */
    public static Caller ofSettings() {
        return new Caller("editor-token", Grant.of(Role.APPROVER), Way.SETTINGS);
    }

    /** Who has the database at hand may do everything. */
    public static Caller onCommandLine(String systemUser) {
        return new Caller("cli:" + systemUser, Grant.of(Role.ADMINISTRATOR), Way.COMMAND_LINE);
    }

    public Role role() {
        return grant.role();
    }

    public Optional<Scope> scope() {
        return grant.scope();
    }

    public boolean isKnown() {
        return way != Way.NOT_KNOWN;
    }

    public boolean may(Permission permission) {
        return role().includes(permission.least());
    }

    /** Whether the name says which person or machine it is, so that a record names it and nobody else. */
    public boolean isOneself() {
        return way == Way.SESSION || way == Way.TOKEN;
    }
}
