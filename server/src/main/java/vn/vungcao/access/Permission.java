package vn.vungcao.access;

import vn.vungcao.wording.Wording;

/** What a deed needs. */
public enum Permission {
    READ_UNPUBLISHED(Role.ANALYST, Wording.of("đọc số liệu chưa công bố", "reading what is not published")),
    IMPORT(Role.EDITOR, Wording.of("nhập số liệu", "importing")),
    JOIN(Role.EDITOR, Wording.of("ghép bảng", "joining tables")),
    APPROVE(Role.APPROVER, Wording.of("phê duyệt lần nhập", "approving imports")),
    ADMINISTER(
            Role.ADMINISTRATOR,
            Wording.of("quản lý tài khoản, mã truy cập và nhật ký", "accounts, tokens and the audit"));

    private final Role least;
    private final Wording deed;

    Permission(Role least, Wording deed) {
        this.least = least;
        this.deed = deed;
    }

    /** The lowest role that has it. */
    public Role least() {
        return least;
    }

    /** In words: {@code importing}. */
    public Wording deed() {
        return deed;
    }
}
