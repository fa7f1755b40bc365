package vn.vungcao.geo;

import vn.vungcao.wording.Wording;

/** Coordinates that a projection cannot turn into longitude and latitude, or back. */
public final class ProjectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;

    ProjectionException(Wording said, Throwable cause) {
        super(said.en(), cause);
        this.said = said;
    }

    public Wording said() {
        return said;
    }
}
