package vn.vungcao.intake;

import vn.vungcao.unit.AdminLevel;
import vn.vungcao.wording.Wording;

/** What the levels of units are called in what is said about them. */
final class LevelWords {
    private LevelWords() {}

    static Wording one(AdminLevel level) {
        return new Wording(level.words().vi(), level.words().en());
    }

    static Wording several(AdminLevel level) {
        return new Wording(level.words().vi(), level.collection());
    }
}
