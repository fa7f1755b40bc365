package vn.vungcao.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.vungcao.intake.reader.ShapefileMaker;

/** Changes a sound file as a bad copy, a bad program or somebody with bad intent would. */
public final class Mutation {
    private static final String ENTITIES =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                    + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    private static final List<String> AWKWARD = List.of(
            "&e;",
            "&f;",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "<a>".repeat(5_000),
            "1e999",
            "-1e308",
            "NaN",
            "\u0000",
            "\uFEFF",
            "\"",
            "\n\n",
            ";;;;",
            "9".repeat(400),
            "=A1",
            "null",
            "<![CDATA[",
            "]]>",
            "]",
            "}");
    private static final List<String> NAMES =
            List.of("../a", "/a", "a/b/c.shp", "", "xl/workbook.xml", "content.xml", "doc.kml", "a.SHP", "mimetype");
    private static final int GROWN = 1 << 20;

    private Mutation() {}

    public static byte[] of(byte[] sound, Random random) {
        if (sound[0] == 'P' && sound[1] == 'K' && random.nextInt(3) > 0) {
            return repacked(sound, random);
        }
        return random.nextInt(4) == 0 ? withAwkwardText(sound, random) : withOtherBytes(sound, random);
    }

    private static byte[] withOtherBytes(byte[] sound, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(sound, random.nextInt(sound.length));
            case 1 -> spliced(sound, random.nextInt(sound.length), noise(random), 0);
            case 2 -> spliced(sound, random.nextInt(sound.length), new byte[0], 1 + random.nextInt(40));
            default -> flipped(sound, random);
        };
    }

    private static byte[] flipped(byte[] sound, Random random) {
        byte[] copy = sound.clone();
        for (int i = random.nextInt(4); i >= 0 && copy.length > 0; i--) {
            int at = random.nextInt(copy.length);
            copy[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (copy[at] ^ 1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[1 + random.nextInt(64)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] withAwkwardText(byte[] sound, Random random) {
        byte[] text = AWKWARD.get(random.nextInt(AWKWARD.size())).getBytes(StandardCharsets.UTF_8);
        byte[] changed = spliced(sound, random.nextInt(sound.length + 1), text, random.nextInt(2) * random.nextInt(10));
        int end = new String(sound, 0, Math.min(sound.length, 100), StandardCharsets.ISO_8859_1).indexOf("?>") + 2;
        return random.nextBoolean() && end > 1
                ? spliced(changed, Math.min(end, changed.length), ENTITIES.getBytes(StandardCharsets.UTF_8), 0)
                : changed;
    }

    /** @param less so many bytes are left out there */
    private static byte[] spliced(byte[] sound, int at, byte[] more, int less) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(sound, 0, at);
        out.writeBytes(more);
        int rest = Math.min(sound.length, at + less);
        out.write(sound, rest, sound.length - rest);
        return out.toByteArray();
    }

    /** Packed after the change, so that the checksums of the archive do not catch it first. */
    private static byte[] repacked(byte[] sound, Random random) {
        Map<String, byte[]> parts = unpacked(sound);
        String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        byte[] part = parts.get(name);
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(NAMES.get(random.nextInt(NAMES.size())), parts.remove(name));
            case 2 -> parts.put(name, Arrays.copyOf(part, part.length + random.nextInt(GROWN)));
            case 3 -> parts.put(name, new byte[0]);
            default -> {
                if (part.length > 0) {
                    parts.put(
                            name,
                            random.nextInt(3) == 0 ? withAwkwardText(part, random) : withOtherBytes(part, random));
                }
            }
        }
        return ShapefileMaker.zip(parts);
    }

    static Map<String, byte[]> unpacked(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a sound archive can be unpacked", e);
        }
        return parts;
    }
}
