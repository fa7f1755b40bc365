package vn.vungcao.http.reply;

/**
 * The reply to a question that came again.
 *
 * @param route id of the one that answered it the first time
 */
public record Repeated(String route, Reply reply) {}
