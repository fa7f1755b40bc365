package vn.vungcao.app;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.vungcao.intake.SettingsException;
import vn.vungcao.wording.Wording;

/** Options of an import that do not go together, said in two languages because the page shows it. */
final class SettingRefusedException extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;

    SettingRefusedException(CommandLine command, Wording said) {
        super(command, said.en());
        this.said = said;
    }

    SettingRefusedException(CommandLine command, SettingsException cause) {
        super(command, cause.getMessage(), cause);
        this.said = cause.said();
    }

    /** Of this or any other refusal of options; what only the library says stays in its words. */
    static Wording said(ParameterException refusal) {
        return refusal instanceof SettingRefusedException own
                ? own.said
                : new Wording("không nhận được các thiết lập: " + refusal.getMessage(), refusal.getMessage());
    }
}
