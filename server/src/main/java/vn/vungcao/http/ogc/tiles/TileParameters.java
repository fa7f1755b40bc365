package vn.vungcao.http.ogc.tiles;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.geo.MapTile;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;

/** The parameters of tiles and of what describes them. */
final class TileParameters {
    static final Parameter<String> MATRIX_SET = Parameter.path(
            "tileMatrixSetId", ChoiceKind.of(MatrixSet.ID), "A tile matrix set, see /api/tileMatrixSets", MatrixSet.ID);
    static final Parameter<String> VERSION = Parameter.optional(
            "v",
            PatternKind.of("[0-9A-Za-z]{1,64}", "a version of the atlas", text -> text),
            "Version of the atlas; a tile asked for by version and boundaries never changes and may be kept for ever",
            "0123456789abcdef");

    private static final Parameter<Integer> ZOOM = number("tileMatrix", "Zoom: the world is 2^zoom tiles across", "9");
    private static final Parameter<Integer> ROW = number("tileRow", "Row, from 0 in the north", "224");
    private static final Parameter<Integer> COLUMN = number("tileCol", "Column, from 0 in the west", "402");

    private TileParameters() {}

    private static Parameter<Integer> number(String name, String description, String example) {
        return Parameter.path(name, new TileNumberKind(name), description, example);
    }

    static List<Parameter<?>> ofTilesets() {
        return JoinedItems.PARAMETERS;
    }

    static List<Parameter<?>> ofTileset() {
        List<Parameter<?>> all = new ArrayList<>(JoinedItems.PARAMETERS);
        all.add(MATRIX_SET);
        return List.copyOf(all);
    }

    static List<Parameter<?>> ofTile() {
        List<Parameter<?>> all = new ArrayList<>(ofTileset());
        all.addAll(List.of(ZOOM, ROW, COLUMN, VERSION));
        return List.copyOf(all);
    }

    /** @throws Failure.NotFound when the matrix set has no such tile */
    static MapTile tile(Question question) {
        try {
            return new MapTile(question.get(ZOOM), question.get(ROW), question.get(COLUMN));
        } catch (IllegalArgumentException e) {
            throw new Failure.NotFound(e.getMessage());
        }
    }
}
