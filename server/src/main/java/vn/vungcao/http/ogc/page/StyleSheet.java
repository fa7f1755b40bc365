package vn.vungcao.http.ogc.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Route;

/** {@code GET /api/style.css}: how the pages look. */
public final class StyleSheet {
    private StyleSheet() {}

    public static Route route() {
        byte[] css = read();
        return new Route(
                "/api/style.css",
                "style",
                "How the pages for people look",
                List.of(),
                List.of(MediaType.CSS),
                Keeping.REVALIDATED,
                false,
                request -> Answer.of(css));
    }

    private static byte[] read() {
        try (InputStream file = StyleSheet.class.getResourceAsStream("/ogc/style.css")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet is not in the jar", e);
        }
    }
}
