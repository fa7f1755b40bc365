package vn.vungcao.app;

import picocli.CommandLine.Mixin;
import vn.vungcao.access.Caller;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;

/** The store in which accounts, tokens and the audit are, for the commands about them. */
final class AccessPlace {
    @Mixin
    private StorePlace place;

    /** @throws StoreException when it cannot be opened, with how to go on while a server has it */
    Store open(String overHttp) {
        try {
            return place.open();
        } catch (StoreException e) {
            if (place.shared()) {
                throw e;
            }
            throw new StoreException(
                    e.getMessage() + ". While a server has it open, ask the server: " + overHttp
                            + " (see /api/api), or stop it first",
                    e);
        }
    }

    static Caller caller() {
        return Caller.onCommandLine(System.getProperty("user.name", "unknown"));
    }
}
