package vn.vungcao.demo;

/**
 * Chance that depends only on what it is drawn for: a hash of the keys, so that no draw shifts another and neighbours who
 * ask the same question get the same answer.
 */
final class HashNoise {
    private HashNoise() {}

    private static long mix(long z) {
        long a = z + 0x9E3779B97F4A7C15L;
        a = (a ^ (a >>> 30)) * 0xBF58476D1CE4E5B9L;
        a = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return a ^ (a >>> 31);
    }

    static long key(String text) {
        long h = 17;
        for (int i = 0; i < text.length(); i++) {
            h = mix(h ^ text.charAt(i));
        }
        return h;
    }

    /** Even in [0, 1). */
    static double unit(long... keys) {
        long h = 42;
        for (long key : keys) {
            h = mix(h ^ key);
        }
        return (h >>> 11) * 0x1.0p-53;
    }

    /** About normal: mean 0, standard deviation 1, never beyond ±3.5. */
    static double bell(long... keys) {
        long[] with = java.util.Arrays.copyOf(keys, keys.length + 1);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            with[keys.length] = i;
            sum += unit(with);
        }
        return (sum - 2) * 1.7320508075688772;
    }

    /** Smooth in x and y with a wavelength of about 1; in [-1, 1]. */
    static double smooth(long seed, double x, double y) {
        double fx = StrictMath.floor(x);
        double fy = StrictMath.floor(y);
        long ix = (long) fx;
        long iy = (long) fy;
        double u = ease(x - fx);
        double v = ease(y - fy);
        double low = unit(seed, ix, iy) * (1 - u) + unit(seed, ix + 1, iy) * u;
        double high = unit(seed, ix, iy + 1) * (1 - u) + unit(seed, ix + 1, iy + 1) * u;
        return 2 * (low * (1 - v) + high * v) - 1;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
