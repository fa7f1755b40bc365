package vn.vungcao.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vn.vungcao.http.reply.Asked;
import vn.vungcao.http.reply.Repeated;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.http.reply.Responder;

/** Answers questions that come again letter by letter before anybody reads them; hands on all others. */
final class RepeatedHandler extends Handler.Wrapper {
    private final Responder responder;
    private final SocketBytes bytes = new SocketBytes();

    RepeatedHandler(Responder responder) {
        this.responder = responder;
    }

    /** Empty when the request is no plain question, or it may matter who asks. */
    static Optional<Asked> asked(Request request) {
        HttpFields headers = request.getHeaders();
        boolean known = headers.contains(HttpHeader.AUTHORIZATION) || headers.contains(HttpHeader.COOKIE);
        return known || !HttpMethod.GET.is(request.getMethod())
                ? Optional.empty()
                : Optional.of(new Asked(
                        request.getHttpURI().getPathQuery(),
                        text(headers, HttpHeader.HOST),
                        text(headers, HttpHeader.ACCEPT),
                        text(headers, HttpHeader.ACCEPT_ENCODING)));
    }

    private static String text(HttpFields headers, HttpHeader name) {
        String text = headers.get(name);
        return text == null ? "" : text;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Repeated> repeated = asked(request)
                .flatMap(asked -> responder.repeated(
                        asked, Optional.ofNullable(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))));
        if (repeated.isEmpty()) {
            return super.handle(request, response, callback);
        }
        request.setAttribute(MeasuredRequests.ROUTE, repeated.get().route());
        send(repeated.get().reply(), response, callback);
        return true;
    }

    private void send(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable headers = response.getHeaders();
        Sender.OF_EVERY_ORIGIN.forEach(headers::put);
        Sender.OF_EVERY_REPLY.forEach(headers::put);
        reply.headers().forEach(headers::put);
        byte[] body = reply.body();
        if (reply.status() != 204 && reply.status() != 304) {
            headers.put(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.length));
        }
        response.write(true, bytes.of(body), callback);
    }
}
