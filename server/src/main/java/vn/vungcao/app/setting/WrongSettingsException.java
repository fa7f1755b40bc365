package vn.vungcao.app.setting;

import java.util.List;

/** All that is wrong with the settings, at once. */
public final class WrongSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    WrongSettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
