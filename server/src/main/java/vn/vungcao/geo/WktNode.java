package vn.vungcao.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a coordinate reference system written as well-known text, in the first form (OGC 01-009, and the dialect of
 * {@code .prj} files) or the second (ISO 19162): a keyword and, in brackets, texts, numbers and further elements.
 *
 * @param keyword in capitals
 * @param words texts and numbers in their order, as written, without quotation marks
 */
record WktNode(String keyword, List<String> words, List<WktNode> children) {
    WktNode {
        words = List.copyOf(words);
        children = List.copyOf(children);
    }

    /** @throws IllegalArgumentException when the text is no such element; the message says where */
    static WktNode parse(String text) {
        return new Parser(text).whole();
    }

    /** The first text or number; empty text when there is none. */
    String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The number at a position among the words. */
    Optional<Double> number(int position) {
        try {
            return position < words.size() ? Optional.of(Double.valueOf(words.get(position))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<WktNode> child(String... keywords) {
        return children.stream()
                .filter(child -> List.of(keywords).contains(child.keyword))
                .findFirst();
    }

    /** This element or one below it, whichever comes first. */
    Optional<WktNode> find(String... keywords) {
        return all().filter(node -> List.of(keywords).contains(node.keyword)).findFirst();
    }

    private Stream<WktNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(WktNode::all));
    }

    private static final class Parser {
        private static final int DEEPEST = 30;

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        WktNode whole() {
            WktNode node = node(keyword(), 0);
            skipBlanks();
            if (at < text.length()) {
                throw wrong("there is text after its end");
            }
            return node;
        }

        private String keyword() {
            skipBlanks();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (at == start) {
                throw wrong("a keyword is missing");
            }
            return text.substring(start, at).toUpperCase(Locale.ROOT);
        }

        private WktNode node(String keyword, int depth) {
            if (depth > DEEPEST) {
                throw wrong("it is nested too deeply");
            }
            skipBlanks();
            expect("[(");
            List<String> words = new ArrayList<>();
            List<WktNode> children = new ArrayList<>();
            do {
                item(words, children, depth);
                skipBlanks();
            } while (take(','));
            expect("])");
            return new WktNode(keyword, words, children);
        }

        private void item(List<String> words, List<WktNode> children, int depth) {
            skipBlanks();
            if (take('"')) {
                words.add(quoted());
                return;
            }
            int start = at;
            while (at < text.length() && ",[](){} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            skipBlanks();
            if (at < text.length() && "[(".indexOf(text.charAt(at)) >= 0) {
                children.add(node(word.toUpperCase(Locale.ROOT), depth + 1));
            } else if (word.isEmpty()) {
                throw wrong("a value is missing");
            } else {
                words.add(word);
            }
        }

        private String quoted() {
            StringBuilder word = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    word.append(c);
                } else if (take('"')) {
                    word.append('"');
                } else {
                    return word.toString();
                }
            }
            throw wrong("a quotation mark is not closed");
        }

        private boolean take(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(String oneOf) {
            if (at >= text.length() || oneOf.indexOf(text.charAt(at)) < 0) {
                throw wrong("'" + oneOf.charAt(0) + "' is missing");
            }
            at++;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + " at character " + (at + 1));
        }
    }
}
