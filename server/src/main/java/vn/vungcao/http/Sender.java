package vn.vungcao.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.http.route.Body;

/** Sends replies, each request one. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final String ANSWERED = "vungcao.answered";

    /** Pages of other origins may see the reply, and these of its headers. */
    static final List<HttpField> OF_EVERY_ORIGIN = List.of(
            new PreEncodedHttpField("Access-Control-Allow-Origin", "*"),
            new PreEncodedHttpField(
                    "Access-Control-Expose-Headers",
                    "ETag, Link, Retry-After, Vungcao-Atlas, Vungcao-Demonstration, X-Request-Id"));

    static final List<HttpField> OF_EVERY_REPLY = List.of(new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));

    private final Guard guard;
    private final AnswerBuffers buffers = new AnswerBuffers();

    /** @param guard tells what an answer may take */
    Sender(Guard guard) {
        this.guard = guard;
    }

    void send(Context ctx, Reply reply) {
        send(ctx, reply, true);
    }

    /** @param everyOrigin whether pages of other origins may see the answer */
    void send(Context ctx, Reply reply, boolean everyOrigin) {
        if (ctx.attribute(ANSWERED) != null) {
            return;
        }
        ctx.attribute(ANSWERED, true);
        ctx.status(reply.status());
        headers(ctx, everyOrigin);
        reply.headers().forEach((name, value) -> header(ctx, name, value));
        if (reply.status() != 204 && reply.status() != 304) {
            content(ctx, reply);
        }
    }

    /** Who reads is told as things happen; nothing of it is held back. */
    static OutputStream stream(Context ctx, String contentType) throws IOException {
        ctx.attribute(ANSWERED, true);
        headers(ctx, true);
        ctx.res().setContentType(contentType);
        ctx.res().setCharacterEncoding("utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        return ctx.res().getOutputStream();
    }

    /** Of cookies there may be several, a line each. */
    private static void header(Context ctx, String name, String value) {
        if (name.equals("Set-Cookie")) {
            value.lines().forEach(cookie -> ctx.res().addHeader(name, cookie));
        } else {
            ctx.header(name, value);
        }
    }

    private static void headers(Context ctx, boolean everyOrigin) {
        HttpFields.Mutable headers = ServletContextRequest.getServletContextRequest(ctx.req())
                .getServletContextResponse()
                .getHeaders();
        if (everyOrigin) {
            OF_EVERY_ORIGIN.forEach(headers::put);
        }
        OF_EVERY_REPLY.forEach(headers::put);
    }

    private void content(Context ctx, Reply reply) {
        Optional<byte[]> whole = reply.content().whole();
        if (whole.isPresent()) {
            // of the answer to HEAD Jetty sends the length only
            ctx.res().setContentLength(whole.get().length);
            carried(ctx, () -> ctx.res().getOutputStream().write(whole.get()));
        } else if (ctx.req().getMethod().equals("HEAD")) {
            // what is not made has no length yet, and Jetty would say that it is 0
            carried(ctx, () -> ctx.res().flushBuffer());
        } else {
            carried(ctx, () -> written(ctx, reply.content()));
        }
    }

    private void written(Context ctx, Body content) throws IOException {
        ByteBuffer buffer = buffers.take();
        AnswerStream out = new AnswerStream(line(ctx), guard.budget(ctx), buffer);
        try {
            content.writeTo(out);
            out.finish();
        } finally {
            if (out.brokeOff()) {
                buffers.giveUp(buffer);
            } else {
                buffers.giveBack(buffer);
            }
        }
    }

    private static AnswerStream.Line line(Context ctx) throws IOException {
        HttpOutput jetty = (HttpOutput) ctx.res().getOutputStream();
        return new AnswerStream.Line() {
            @Override
            public void length(int bytes) {
                ctx.res().setContentLength(bytes);
            }

            @Override
            public void send(ByteBuffer bytes) throws IOException {
                jetty.write(bytes);
            }
        };
    }

    private interface Carrying {
        void carry() throws IOException;
    }

    /** What breaks off must not look complete: the connection is cut then. Somebody who went away is no failure. */
    private static void carried(Context ctx, Carrying carrying) {
        try {
            carrying.carry();
        } catch (EofException e) {
            LOG.debug("the asker of {} went away", ctx.path());
        } catch (IOException | RuntimeException e) {
            LOG.error("the answer to {} broke off", ctx.path(), e);
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .close();
        }
    }
}
