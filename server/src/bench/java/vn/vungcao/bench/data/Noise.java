package vn.vungcao.bench.data;

/** Chance that depends only on what it is drawn for, so that parts can be made in any order. */
final class Noise {
    private Noise() {}

    static long key(long... parts) {
        long hash = 0x5EEDL;
        for (long part : parts) {
            hash ^= part;
            hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
            hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
            hash ^= hash >>> 33;
        }
        return hash;
    }

    /** Even in [0, 1). */
    static double unit(long... parts) {
        return (key(parts) >>> 11) * 0x1.0p-53;
    }

    /** Even in [-1, 1). */
    static double sides(long... parts) {
        return 2 * unit(parts) - 1;
    }

    /** Rough along a line, t in [0, 1]; never beyond ±1. */
    static double rough(long seed, double t) {
        double sum = 0;
        double most = 0;
        double height = 1;
        for (int waves = 3; waves <= 48; waves *= 2) {
            double at = t * waves;
            long left = (long) at;
            double part = at - left;
            sum += height * (sides(seed, waves, left) * (1 - part) + sides(seed, waves, left + 1) * part);
            most += height;
            height *= 0.6;
        }
        return sum / most;
    }
}
