package vn.vungcao.http.intake;

import java.util.List;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.intake.preview.ChangePreview;
import vn.vungcao.store.ReviewException;
import vn.vungcao.store.Store;

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

    /**
     * What a draft would change of what counts now. Those that import nothing know of none.
     *
     * @throws vn.vungcao.store.ReviewException when it is no draft
     */
    default ChangePreview preview(Store store, long draft) {
        throw new ReviewException.Unknown(draft);
    }
}
