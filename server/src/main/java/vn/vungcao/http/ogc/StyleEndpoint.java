package vn.vungcao.http.ogc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.vungcao.encode.style.Choropleth;
import vn.vungcao.encode.style.Qml;
import vn.vungcao.encode.style.Sld;
import vn.vungcao.http.choice.ClassChoice;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/**
 * {@code GET /api/styles}: the choropleth of an indicator as a style, from the breaks that {@code /api/classes} gives and in the
 * colours of the map page. It draws the column named as the indicator.
 */
public final class StyleEndpoint implements Endpoint {
    public static Route route() {
        return new Route(
                "/api/styles",
                "styles",
                "The choropleth of an indicator as a style for QGIS (QML) and other clients (SLD)",
                ClassChoice.PARAMETERS,
                List.of(MediaType.SLD, MediaType.QML),
                Keeping.REVALIDATED,
                true,
                new StyleEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        ClassChoice choice = ClassChoice.of(request);
        Choropleth map = Choropleth.of(choice.indicator(), choice.breaks());
        String layer = choice.slice().level().id() + "s";
        String style = request.format() == MediaType.QML ? Qml.write(map) : Sld.write(layer, map);
        String file = choice.indicator().code() + "-" + choice.slice().year() + "."
                + request.format().id();
        return Answer.of(style.getBytes(StandardCharsets.UTF_8))
                .withHeaders(Map.of("Content-Disposition", "inline; filename=\"" + file + "\""));
    }
}
