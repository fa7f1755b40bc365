package vn.vungcao.intake.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The encodings in which Vietnamese offices write text. Whatever comes out is in Unicode NFC. */
public enum TextEncoding {
    UTF_8("utf-8", List.of("utf8", "65001"), new UnicodeDecoder(StandardCharsets.UTF_8)),
    UTF_16LE("utf-16le", List.of("utf16", "utf16le", "unicode", "1200"), new UnicodeDecoder(StandardCharsets.UTF_16LE)),
    UTF_16BE("utf-16be", List.of("utf16be", "1201"), new UnicodeDecoder(StandardCharsets.UTF_16BE)),
    /** Letters, with the tone as a mark of its own after them. */
    WINDOWS_1258(
            "windows-1258",
            List.of("windows1258", "cp1258", "1258", "ansi1258", "windowsvietnamese"),
            new UnicodeDecoder(Charset.forName("windows-1258"))),
    /** One byte a letter, capitals with tones only by the font. */
    TCVN3("tcvn3", List.of("tcvn3", "abc", "tcvn", "tcvn57123"), new Tcvn3Decoder()),
    /** A letter and, in a byte of its own, its marks. */
    VNI_WINDOWS("vni", List.of("vni", "vniwindows", "vniwin"), new VniDecoder());

    private final String id;
    private final List<String> otherNames;
    private final ByteDecoder decoder;

    TextEncoding(String id, List<String> otherNames, ByteDecoder decoder) {
        this.id = id;
        this.otherNames = otherNames;
        this.decoder = decoder;
    }

    /** As options and reports write it. */
    public String id() {
        return id;
    }

    /** By id or by a name that {@code .cpg} files use; case, hyphens and blanks do not matter. */
    public static Optional<TextEncoding> find(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values())
                .filter(encoding -> encoding.otherNames.contains(key)
                        || encoding.id.replace("-", "").equals(key))
                .findFirst();
    }

    /** All ids, parted by commas. */
    public static String choices() {
        return Arrays.stream(values()).map(TextEncoding::id).collect(Collectors.joining(", "));
    }

    /** Strictly: a byte that means nothing in this encoding ends it. */
    DecodedText decode(byte[] bytes) {
        return decoder.decode(bytes);
    }
}
