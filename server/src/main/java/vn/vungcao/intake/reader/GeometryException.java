package vn.vungcao.intake.reader;

import vn.vungcao.geo.GeometryDefect;
import vn.vungcao.wording.Wording;

/** A geometry of a file that cannot be taken; caught where the feature is known. */
final class GeometryException extends Exception {
    /** The remedy for what only a broken program writes. */
    static final Wording EXPORT_AGAIN = Wording.of("xuất lại lớp", "export the layer again");

    private static final long serialVersionUID = 1L;

    private final transient Wording said;
    private final transient Wording remedy;

    GeometryException(Wording said, Wording remedy) {
        super(said.en());
        this.said = said;
        this.remedy = remedy;
    }

    static GeometryException absent() {
        return new GeometryException(
                Wording.of("đối tượng không có hình", "the feature has no geometry"),
                Wording.of(
                        "vẽ hình cho nó, hoặc xóa đối tượng; không có gì bị lặng lẽ bỏ qua",
                        "draw it, or remove the feature; nothing is left out in silence"));
    }

    static GeometryException empty() {
        return new GeometryException(
                Wording.of("hình rỗng", "the geometry is empty"),
                Wording.of("vẽ hình cho nó, hoặc xóa đối tượng", "draw it, or remove the feature"));
    }

    /** @param type as the file calls it */
    static GeometryException noBoundary(String type) {
        return new GeometryException(
                Wording.of("hình kiểu %s không thể là ranh giới", "a geometry of type %s is no boundary", type),
                Wording.of(
                        "dùng đa giác, hoặc điểm nơi chưa biết ranh giới",
                        "give polygons, or points where no border is known"));
    }

    static GeometryException brokenRing(GeometryDefect defect) {
        return new GeometryException(
                defect.said(),
                Wording.of(
                        "một vòng cần ít nhất bốn điểm, và kết thúc ở điểm bắt đầu",
                        "a ring needs at least four points, and ends where it begins"));
    }

    static GeometryException severalPoints(int count) {
        return new GeometryException(
                Wording.of("một đối tượng có %d điểm", "it is %d points in one feature", count),
                Wording.of("mỗi địa điểm một điểm", "give each place one point"));
    }

    /** What is wrong. */
    Wording said() {
        return said;
    }

    Wording remedy() {
        return remedy;
    }
}
