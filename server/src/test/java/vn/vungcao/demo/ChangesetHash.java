package vn.vungcao.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.vungcao.store.Changeset;

/** SHA-256 of everything a changeset holds, in order: records and geometries print all of their content. */
final class ChangesetHash {
    private ChangesetHash() {}

    static String of(Changeset set) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<?> list : List.of(
                    set.units(),
                    set.boundaries(),
                    set.links(),
                    set.designations(),
                    set.hazardZones(),
                    set.resettlementSites(),
                    set.resettlementProgress(),
                    set.observations())) {
                list.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
