package vn.vungcao.bench.data;

import java.nio.file.Path;
import java.util.Locale;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;

/** {@code LoadSynthetic EXTENT FOLDER|jdbc:… YEARS}: fills a new store with the latest years of a made-up set and tells how quickly. */
public final class LoadSynthetic {
    private LoadSynthetic() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        SyntheticSet set = SyntheticSet.of(Extent.of(args[0]));
        say("drew %d units in %.1f s", set.units().units().size(), seconds(start));
        into(set, args[1], Integer.parseInt(args[2]));
        say("done in %.1f s", seconds(start));
    }

    /** @param place a folder or the address of a database, without a store yet */
    public static void into(SyntheticSet set, String place, int years) {
        try (Store store = place.startsWith("jdbc:") ? Stores.open(place) : Stores.openDirectory(Path.of(place))) {
            long begin = System.nanoTime();
            store.apply(set.frame());
            say("wrote units and shapes in %.1f s", seconds(begin));
            double writing = 0;
            long rows = 0;
            for (int year : SyntheticSet.latest(years).toArray()) {
                Changeset changes = set.year(year);
                begin = System.nanoTime();
                store.apply(changes);
                writing += seconds(begin);
                rows += changes.observations().size();
                say("wrote %d observations, %.0f rows/s", rows, rows / writing);
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
