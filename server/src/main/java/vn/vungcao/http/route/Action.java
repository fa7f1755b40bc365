package vn.vungcao.http.route;

import java.io.IOException;
import java.util.Optional;

/** Does what is asked at an {@link ActionRoute}; called by many threads. */
@FunctionalInterface
public interface Action {
    /** @return the answer; empty when it was streamed */
    Optional<Answer> act(ActionRequest request) throws IOException;
}
