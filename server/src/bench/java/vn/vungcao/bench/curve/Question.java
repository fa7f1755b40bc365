package vn.vungcao.bench.curve;

import java.io.IOException;
import java.util.List;

/**
 * Something that costs more or less as units grow in number.
 *
 * @param paths asked in turn; {@code {n}} in them is nine digits that differ with every request
 * @param check of the answer to the first path
 * @param grown what its cost is expected to grow with
 */
record Question(String name, List<String> paths, Check check, Grown grown) {
    /** With all units of the level, or with those that an answer holds. */
    enum Grown {
        WITH_ALL,
        WITH_ANSWER
    }

    /** Holds an answer against what is known. */
    interface Check {
        /**
         * @return how many units the answer speaks of
         * @throws IOException when it is not what it has to be
         */
        int units(byte[] answer) throws IOException;
    }

    String sample() {
        return filled(paths.get(0), 1);
    }

    /** The n-th to ask. */
    String path(int n) {
        return filled(paths.get(n % paths.size()), n);
    }

    private static String filled(String path, int n) {
        return path.replace("{n}", String.format("%09d", n));
    }
}
