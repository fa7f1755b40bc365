package vn.vungcao.http.route;

/** Answers a question: parse, ask the atlas, format. Free of side effects; called by many threads. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Request request);
}
