package vn.vungcao.report.word;

import vn.vungcao.target.Standing;

/**
 * Colours of standings, those of the map page: blue for good, orange for bad and the bad the louder, so that they are told apart
 * without red and green.
 */
public final class Colours {
    private Colours() {}

    /** Six hexadecimal digits. White for a unit without data, which is hatched. */
    public static String of(Standing standing) {
        return switch (standing) {
            case MET -> "74a9cf";
            case ON_TRACK -> "cfe1ee";
            case BEHIND -> "f6a04d";
            case MISSED -> "a33f00";
            case NOT_MET -> "7b62bd";
            case NO_DATA -> "ffffff";
            case NOT_ASSESSABLE -> "d9d6cf";
        };
    }

    /** For ground under dark text: the loudest are lightened. */
    public static String ground(Standing standing) {
        return switch (standing) {
            case MET -> "c5dcec";
            case ON_TRACK -> "e6f0f7";
            case BEHIND -> "fcdcbb";
            case MISSED -> "eab99a";
            case NOT_MET -> "d9d1ee";
            case NO_DATA -> "ffffff";
            case NOT_ASSESSABLE -> "eeece8";
        };
    }
}
