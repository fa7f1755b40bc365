package vn.vungcao.http.intake;

import java.util.List;
import vn.vungcao.http.problem.Failure;

/** The importers of the program, as imports over HTTP need them. The command line has the same ones. */
public interface ImportKinds {
    /** Every kind with its fields. */
    List<ImportKind> all();

    /**
     * Reads the fields; neither the file nor the store yet.
     *
     * @throws Failure.BadParameter for a field that is unknown, lacking or malformed
     */
    PreparedImport prepare(ImportOrder order);
}
