package vn.vungcao.atlas;

/**
 * Names the content of an atlas: equal content gives equal answers, so it stands in every ETag.
 *
 * @param id 16 hexadecimal digits
 */
public record AtlasVersion(String id) {
    @Override
    public String toString() {
        return id;
    }
}
