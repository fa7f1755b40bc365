package vn.vungcao.intake;

import vn.vungcao.wording.Wording;

/** Settings of an import that do not go together or name what does not exist; known before any file is read. */
public final class SettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;

    public SettingsException(Wording said) {
        super(said.en());
        this.said = said;
    }

    static SettingsException noField(String name, Wording advice) {
        return new SettingsException(
                Wording.of("không có trường '%s'; %s", "there is no field '%s'; %s", name, advice));
    }

    static SettingsException twice(String field) {
        return new SettingsException(Wording.of(
                "trường '%s' vừa được đọc từ cột vừa được đặt giá trị: chọn một",
                "field '%s' is both mapped and set: choose one", field));
    }

    public Wording said() {
        return said;
    }
}
