package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.store.ReviewWitness;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoWitness;

/**
 * A process that is going to be killed: it opens a store, says so, and then imports, undoes and approves, and says how many of its deeds
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

    /** Of five, the third undoes the import before it, the fourth proposes a draft, the fifth approves it. */
    private static void act(Store store, int deed) {
        switch (deed % 5) {
            case 3 -> store.undo(imports(deed), "victim", new Agreeing());
            case 4 -> store.propose(Samples.observations("deed " + deed, deed, ROWS));
            case 0 -> {
                Deed approval = Deed.of(Caller.onCommandLine("victim"), Deed.Action.APPROVE, "", "");
                store.approve(imports(deed), "victim", approval, new Agreeing());
            }
            default -> store.apply(Samples.observations("deed " + deed, deed, ROWS));
        }
    }

    /** How many imports there are after so many deeds. */
    static int imports(int deeds) {
        return deeds / 5 * 3 + List.of(0, 1, 2, 2, 3).get(deeds % 5);
    }

    /** How many of them were approved as drafts. */
    static int approvals(int deeds) {
        return deeds / 5;
    }

    private static final class Agreeing extends RecordedContent implements UndoWitness, ReviewWitness {
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
