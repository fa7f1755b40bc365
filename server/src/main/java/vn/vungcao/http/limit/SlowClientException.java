package vn.vungcao.http.limit;

import java.io.IOException;

/** A client was cut off as it was too slow. */
final class SlowClientException extends IOException {
    private static final long serialVersionUID = 1L;

    SlowClientException() {
        super("the client is too slow");
    }
}
