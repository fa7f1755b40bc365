package vn.vungcao.intake.reader;

import vn.vungcao.wording.Wording;

/** What is said of encodings in more than one place. */
final class EncodingWords {
    private EncodingWords() {}

    static Wording nameTheRightOne() {
        return Wording.of(
                "nêu đúng bảng mã bằng --encoding, một trong: %s",
                "name the right encoding with --encoding, one of: %s", TextEncoding.choices());
    }
}
