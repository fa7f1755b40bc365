package vn.vungcao.http.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import vn.vungcao.http.route.Body;

/**
 * What is written as it is sent, with a copy of it when it is small: a large answer is never in memory.
 *
 * @param most bytes that are copied; when there are more, none is
 * @param remember takes the copy, after all was written
 */
record RememberedBody(Body body, int most, Consumer<byte[]> remember) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        Copying copying = new Copying(out);
        body.writeTo(copying);
        if (!copying.overflown) {
            remember.accept(copying.copy.toByteArray());
        }
    }

    private final class Copying extends OutputStream {
        private final OutputStream out;
        private ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private boolean overflown;

        Copying(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            if (!overflown && copy.size() + count > most) {
                overflown = true;
                copy = new ByteArrayOutputStream(0);
            }
            if (!overflown) {
                copy.write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
