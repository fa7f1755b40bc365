package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Divides the plane among the communes: a power diagram around their points whose weights are fitted until each commune
 * has about its real area, drawn on the bent plane so that no boundary is straight.
 */
final class CommuneRegions {
    private static final double SAMPLE_KM = 0.25;
    private static final int NEAREST = 14;
    private static final int ROUNDS = 90;
    private static final int REFRESH = 18;
    /** Communes that became one touched each other: they are drawn together a little. */
    private static final double PULL = 0.04;

    private static final double LEAST_AREA_KM2 = 1.5;

    private final Outline outline;
    private final double[] targets;
    private final double[] x;
    private final double[] y;
    private final double[] originX;
    private final double[] originY;
    private final double[] groupX;
    private final double[] groupY;
    private final double[] weight;
    private final Envelope[] boxes;

    CommuneRegions(List<Commune> communes, Outline outline) {
        this.outline = outline;
        int n = communes.size();
        targets = communes.stream()
                .mapToDouble(c -> Math.max(LEAST_AREA_KM2, c.areaKm2()))
                .toArray();
        originX = new double[n];
        originY = new double[n];
        weight = new double[n];
        boxes = new Envelope[n];
        Arrays.setAll(boxes, i -> new Envelope());
        for (int i = 0; i < n; i++) {
            Commune commune = communes.get(i);
            long key = HashNoise.key(commune.code());
            Coordinate at = Plane.fromLonLat(commune.lon(), commune.lat());
            // points are given to 0.01°: the rest of the place is drawn, so that none coincide
            Coordinate bent = Plane.bend(new Coordinate(
                    at.x + 0.5 * (HashNoise.unit(key, 1) - 0.5), at.y + 0.5 * (HashNoise.unit(key, 2) - 0.5)));
            originX[i] = bent.x;
            originY[i] = bent.y;
        }
        groupX = middles(communes, originX);
        groupY = middles(communes, originY);
        x = originX.clone();
        y = originY.clone();
        fit();
    }

    /** The commune that a point of the (unbent) plane falls to; also for points outside the outline. */
    int communeAt(Coordinate km) {
        Coordinate bent = Plane.bend(km);
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (power(i, bent.x, bent.y) < power(best, bent.x, bent.y)) {
                best = i;
            }
        }
        return best;
    }

    /** For each commune the middle of those that became one unit with it. */
    private static double[] middles(List<Commune> communes, double[] of) {
        double[] result = new double[of.length];
        for (int i = 0; i < result.length; i++) {
            String group = communes.get(i).newCode();
            result[i] = IntStream.range(0, of.length)
                    .filter(j -> communes.get(j).newCode().equals(group))
                    .mapToDouble(j -> of[j])
                    .average()
                    .orElseThrow();
        }
        return result;
    }

    /** Where a commune lies inside the outline, in the (unbent) plane. */
    Envelope box(int commune) {
        return boxes[commune];
    }

    private double power(int i, double px, double py) {
        double dx = px - x[i];
        double dy = py - y[i];
        return dx * dx + dy * dy - weight[i];
    }

    private void fit() {
        List<Coordinate> plain = samples();
        List<Coordinate> samples = plain.stream().map(Plane::bend).toList();
        int[][] near = new int[samples.size()][];
        double factor = Arrays.stream(targets).sum() / (samples.size() * SAMPLE_KM * SAMPLE_KM);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % REFRESH == 0) {
                Arrays.setAll(near, s -> nearest(samples.get(s)));
            }
            double[] area = new double[x.length];
            double[] sumX = new double[x.length];
            double[] sumY = new double[x.length];
            for (int s = 0; s < near.length; s++) {
                Coordinate point = samples.get(s);
                int owner = owner(near[s], point);
                area[owner] += SAMPLE_KM * SAMPLE_KM * factor;
                sumX[owner] += point.x * SAMPLE_KM * SAMPLE_KM * factor;
                sumY[owner] += point.y * SAMPLE_KM * SAMPLE_KM * factor;
            }
            for (int i = 0; i < x.length; i++) {
                adapt(i, area[i], sumX[i], sumY[i], round < ROUNDS / 2 ? 0.2 : 0.1);
            }
        }
        for (int s = 0; s < near.length; s++) {
            boxes[owner(near[s], samples.get(s))].expandToInclude(plain.get(s));
        }
        for (Envelope box : boxes) {
            if (box.isNull()) {
                throw new IllegalStateException("a commune found no room on the map");
            }
        }
    }

    /** Grows or shrinks towards the real area and moves a little towards its own middle, which rounds the shape. */
    private void adapt(int i, double area, double sumX, double sumY, double gain) {
        double miss = targets[i] - area;
        double step = gain * miss;
        double most = 0.3 * StrictMath.sqrt(targets[i]);
        weight[i] += Math.max(-most, Math.min(most, step));
        if (area < targets[i] / 2) {
            weight[i] = Math.max(weight[i], foothold(i));
        }
        if (area > 0) {
            double reach = 0.3 * StrictMath.sqrt(targets[i]) + 0.4;
            x[i] = bounded(x[i] + 0.2 * (sumX / area - x[i]) + PULL * (groupX[i] - x[i]), originX[i], reach);
            y[i] = bounded(y[i] + 0.2 * (sumY / area - y[i]) + PULL * (groupY[i] - y[i]), originY[i], reach);
        }
    }

    /** The weight by which a commune that others crowd out owns at least a spot around its own point. */
    private double foothold(int i) {
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < x.length; j++) {
            if (j != i) {
                most = Math.max(most, -power(j, x[i], y[i]));
            }
        }
        return most + targets[i] / 4;
    }

    private static double bounded(double value, double middle, double reach) {
        return Math.max(middle - reach, Math.min(middle + reach, value));
    }

    private int owner(int[] candidates, Coordinate point) {
        int best = candidates[0];
        double least = power(best, point.x, point.y);
        for (int k = 1; k < candidates.length; k++) {
            double power = power(candidates[k], point.x, point.y);
            if (power < least) {
                least = power;
                best = candidates[k];
            }
        }
        return best;
    }

    private List<Coordinate> samples() {
        List<Coordinate> points = new ArrayList<>();
        Envelope box = outline.bounds();
        for (double px = box.getMinX(); px < box.getMaxX(); px += SAMPLE_KM) {
            for (double py = box.getMinY(); py < box.getMaxY(); py += SAMPLE_KM) {
                Coordinate point = new Coordinate(px, py);
                if (outline.contains(point)) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    /** The communes nearest to a sample by the weights so far: only they can own it in the next rounds. */
    private int[] nearest(Coordinate point) {
        int[] found = new int[NEAREST];
        double[] distance = new double[NEAREST];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int i = 0; i < x.length; i++) {
            double d = power(i, point.x, point.y);
            int k = NEAREST - 1;
            if (d >= distance[k]) {
                continue;
            }
            for (; k > 0 && distance[k - 1] > d; k--) {
                distance[k] = distance[k - 1];
                found[k] = found[k - 1];
            }
            distance[k] = d;
            found[k] = i;
        }
        return found;
    }
}
