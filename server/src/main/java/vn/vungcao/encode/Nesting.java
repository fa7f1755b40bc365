package vn.vungcao.encode;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where in a JSON document the writer stands: what is open, and whether a comma or a value comes next. */
final class Nesting {
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;
    private boolean complete;

    void open(char bracket) {
        open.push(bracket);
        first = true;
        complete = false;
    }

    char close() {
        if (open.isEmpty() || named) {
            throw new IllegalStateException(named ? "a name without a value" : "nothing is open");
        }
        char bracket = open.pop();
        first = false;
        complete = open.isEmpty();
        return bracket;
    }

    void beforeName(ByteBuffer out) {
        if (open.isEmpty() || open.peek() != '{' || named) {
            throw new IllegalStateException("a name stands in an object, once before each value");
        }
        separate(out);
    }

    void afterName() {
        named = true;
    }

    void beforeValue(ByteBuffer out) {
        if (complete || !open.isEmpty() && open.peek() == '{' && !named) {
            throw new IllegalStateException(
                    complete ? "the document is complete" : "a value in an object needs a name");
        }
        if (!named) {
            separate(out);
        }
        named = false;
        complete = open.isEmpty();
    }

    /** @param further whether they are led by a comma */
    void takeMembers(boolean further) {
        if (open.isEmpty() || open.peek() != '{' || named || first == further) {
            throw new IllegalStateException(
                    further
                            ? "further members stand in an object that has some"
                            : "first members stand in an empty object");
        }
        first = false;
    }

    boolean complete() {
        return complete && open.isEmpty();
    }

    private void separate(ByteBuffer out) {
        if (!first) {
            out.put(',');
        }
        first = false;
    }
}
