package vn.vungcao.intake.reader;

/** Turns the bytes of one encoding into text. */
@FunctionalInterface
interface ByteDecoder {
    DecodedText decode(byte[] bytes);
}
