package vn.vungcao.store;

import vn.vungcao.wording.Wording;

/** Why a store that can be read takes nothing. */
public enum WriteBarrier {
    /** The database is a standby of PostgreSQL, or its user may only read. */
    REPLICA(
            "replica",
            "máy này đọc từ một bản sao chỉ đọc của cơ sở dữ liệu, nơi không ghi được gì: hãy gửi đến máy dùng cơ sở dữ liệu"
                    + " chính",
            "this node reads from a read-only replica of the database, where nothing can be written: send it to a node on"
                    + " the primary"),

    /** The schema has migrations that this program does not know. */
    NEWER_SCHEMA(
            "newer-schema",
            "cơ sở dữ liệu đã được một phiên bản mới hơn của chương trình nâng cấp; phiên bản này vẫn đọc, nhưng không ghi và"
                    + " không sao lưu: hãy dùng phiên bản mới",
            "a newer version of the program has changed the schema of the database; this one goes on reading, and neither"
                    + " writes nor makes backups: use the newer version");

    private final String id;
    private final Wording said;

    WriteBarrier(String id, String vi, String en) {
        this.id = id;
        this.said = Wording.of(vi, en);
    }

    /** As programs are told it. */
    public String id() {
        return id;
    }

    public Wording said() {
        return said;
    }
}
