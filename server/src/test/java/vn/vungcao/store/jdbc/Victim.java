package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoWitness;

/**
 * A process that is going to be killed: it opens a store, says so, and then imports and undoes, and says how many of its deeds
 * the store has acknowledged.
 */
final class Victim {
    static final int DEEDS = 90;
    private static final int ROWS = 400;

    private Victim() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("begins");
        try (Store store = Stores.open(arguments[0])) {
            System.out.println("0");
            for (int deed = 1; deed <= Integer.parseInt(arguments[1]); deed++) {
                act(store, deed);
                System.out.println(deed);
            }
            System.in.read();
        }
    }

    /** Every third undoes the one before it. */
    private static void act(Store store, int deed) {
        if (deed % 3 == 0) {
            store.undo(deed - deed / 3, "victim", new Agreeing());
        } else {
            store.apply(Samples.observations("deed " + deed, deed, ROWS));
        }
    }

    private static final class Agreeing extends RecordedContent implements UndoWitness {
        @Override
        public void decide(StoreVersion left) {}
    }

    /** The versions of a store after none, one, two … of the deeds. */
    static List<StoreVersion> versions(Store store) {
        List<StoreVersion> versions = new ArrayList<>(List.of(store.version()));
        for (int deed = 1; deed <= DEEDS; deed++) {
            act(store, deed);
            versions.add(store.version());
        }
        return versions;
    }

    static Process start(String url, int deeds) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        url,
                        String.valueOf(deeds))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
