package vn.vungcao.publish;

import vn.vungcao.wording.Wording;

/** What rows of imports speak of, and some import defines. */
record Thing(Kind kind, String vintage, String code) {
    enum Kind {
        VINTAGE("bản đồ địa giới", "boundary vintage"),
        UNIT("đơn vị", "unit"),
        INDICATOR("chỉ số", "indicator"),
        PROGRAMME_ITEM("nội dung chương trình", "programme item");

        private final Wording word;

        Kind(String vi, String en) {
            this.word = new Wording(vi, en);
        }
    }

    static Thing vintage(String id) {
        return new Thing(Kind.VINTAGE, id, "");
    }

    static Thing unit(String vintage, String code) {
        return new Thing(Kind.UNIT, vintage, code);
    }

    static Thing indicator(String code) {
        return new Thing(Kind.INDICATOR, "", code);
    }

    static Thing programmeItem(String id) {
        return new Thing(Kind.PROGRAMME_ITEM, "", id);
    }

    /** For people: {@code unit 03127 of 2020}. */
    Wording named() {
        if (code.isEmpty()) {
            return Wording.of("%s %s", "%s %s", kind.word, vintage);
        }
        return vintage.isEmpty()
                ? Wording.of("%s %s", "%s %s", kind.word, code)
                : Wording.of("%s %s của bản đồ địa giới %s", "%s %s of %s", kind.word, code, vintage);
    }
}
