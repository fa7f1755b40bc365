package vn.vungcao.intake;

import vn.vungcao.wording.Wording;

/** What is said of boundary vintages wherever a table or a layer names none, or a wrong one. */
final class VintageWords {
    static final Wording NOT_SAID = Wording.of(
            "dòng này không cho biết mã của nó thuộc mốc ranh giới nào",
            "the row does not say in which boundary vintage its code is meant");

    static final Wording CODE_ALONE = Wording.of(
            "chỉ có mã thì chưa biết là đơn vị nào, vì mã đã được dùng lại: thiếu mốc ranh giới",
            "a unit code alone names no unit, because codes were reused: the boundary vintage is missing");

    private VintageWords() {}

    static Wording unknown(String vintage) {
        return Wording.of("không có mốc ranh giới '%s'", "there is no boundary vintage '%s'", vintage);
    }

    /** @param choices as a list */
    static Wording nameOne(String choices) {
        return Wording.of(
                "cho biết mã thuộc mốc ranh giới nào bằng --vintage, một trong: %s",
                "say in which vintage the codes are meant with --vintage, one of: %s", choices);
    }
}
