package vn.vungcao.http.page;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vungcao.http.reply.ContentEncoding;
import vn.vungcao.http.reply.EntityTag;
import vn.vungcao.http.reply.Preferences;
import vn.vungcao.http.reply.Reply;

/** A file of the page, read and packed once. */
final class PageFile {
    /** The bundler writes the hash of the content before the ending: {@code main-4KX7QZ2P.js}. */
    private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.[a-z0-9]+");

    /** Scripts and styles are files of the page's own, none stands in a document; nothing is asked of other servers. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));

    private final String name;
    private final byte[] plain;
    private final Map<ContentEncoding, byte[]> packed = new EnumMap<>(ContentEncoding.class);
    private final EntityTag tag;

    /** @param brotli the content as it was packed when the page was built; empty when it was not */
    PageFile(String name, byte[] content, Optional<byte[]> brotli) {
        this.name = name;
        this.plain = content;
        byte[] gzip = ContentEncoding.GZIP.pack(content);
        packed.put(ContentEncoding.IDENTITY, content);
        packed.put(ContentEncoding.GZIP, gzip.length < content.length * 9 / 10 ? gzip : content);
        brotli.ifPresent(bytes -> packed.put(ContentEncoding.BROTLI, bytes));
        this.tag = EntityTag.ofContent(content);
    }

    Reply reply(Optional<String> acceptEncoding, Optional<String> ifNoneMatch) {
        ContentEncoding accepted = Preferences.encoding(acceptEncoding, packed.containsKey(ContentEncoding.BROTLI));
        byte[] content = packed.get(accepted);
        ContentEncoding encoding = content == plain ? ContentEncoding.IDENTITY : accepted;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", TYPES.getOrDefault(ending(), "application/octet-stream"));
        headers.put("ETag", tag.in(encoding).text());
        headers.put(
                "Cache-Control", HASHED.matcher(name).matches() ? "public, max-age=31536000, immutable" : "no-cache");
        headers.put("Vary", "Accept-Encoding");
        if (ending().equals("html")) {
            headers.put("Content-Security-Policy", POLICY);
        }
        if (encoding != ContentEncoding.IDENTITY) {
            headers.put("Content-Encoding", encoding.id());
        }
        Reply reply = new Reply(200, headers, content);
        return reply.unlessKnown(ifNoneMatch);
    }

    private String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
