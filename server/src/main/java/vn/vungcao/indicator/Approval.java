package vn.vungcao.indicator;

import java.util.Locale;

/** Whether a figure is final. December reports carry provisional rates: reviews are approved around the year's end. */
public enum Approval {
    APPROVED,
    /** Vietnamese <em>sơ bộ</em>, <em>tạm tính</em>: it may still change. What is made of such a part is provisional too. */
    PROVISIONAL;

    /** Of what is made of two parts. */
    public Approval and(Approval other) {
        return this == PROVISIONAL ? this : other;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Approval of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
