package vn.vungcao.filter;

import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import vn.vungcao.geo.ReferenceSystem;

/** Reads a filter in CQL2 text (OGC 21-065r2). */
public final class Cql2Text {
    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 64 * 1024;

    /** Deepest nesting of brackets and NOTs. */
    public static final int MAX_NESTING = 100;

    /** Most positions in the geometries of one filter. */
    public static final int MAX_VERTICES = 10_000;

    private Cql2Text() {}

    /** With geometries in longitude and latitude. */
    public static Expression parse(String text) {
        return parse(text, ReferenceSystem.CRS84);
    }

    /**
     * @param system in which the filter's geometries are written
     * @throws FilterException when the text is no filter, saying where and what was expected there
     */
    public static Expression parse(String text, ReferenceSystem system) {
        checkLength(text);
        Cql2Lexer lexer = new Cql2Lexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        NestingLimit.check(tokens.getTokens());
        return TreeLimits.checked(new Cql2TextReader(system).read(tree(tokens)));
    }

    /** Nearly all filters can be read; what is wrong with one that cannot, a second reading tells. */
    private static Cql2Parser.FilterContext tree(CommonTokenStream tokens) {
        Cql2Parser parser = new Cql2Parser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.filter();
        } catch (ParseCancellationException e) {
            parser.reset();
            parser.setErrorHandler(new DefaultErrorStrategy());
            parser.addErrorListener(new Complaint());
            return parser.filter();
        }
    }

    static void checkLength(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FilterException(
                    "the filter has " + text.length() + " characters; the limit is " + MAX_LENGTH, Place.NONE);
        }
    }

    /** Turns the parser's first complaint into one for the person who wrote the filter. */
    private static final class Complaint extends BaseErrorListener {
        private static final int LONGEST_LIST = 12;

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object offending,
                int line,
                int column,
                String message,
                RecognitionException e) {
            Cql2Parser parser = (Cql2Parser) recognizer;
            Token token = (Token) offending;
            List<String> expected = parser.getExpectedTokens().toList().stream()
                    .filter(type -> type != Token.EOF)
                    .map(Complaint::describe)
                    .distinct()
                    .sorted()
                    .toList();
            String found = token.getType() == Token.EOF ? "the end of the filter" : "'" + token.getText() + "'";
            throw new FilterException(
                    "the filter cannot be read: found " + found
                            + (expected.isEmpty() || expected.size() > LONGEST_LIST
                                    ? ""
                                    : ", expected " + String.join(" or ", expected)),
                    Place.character(token.getStartIndex() + 1),
                    expected);
        }

        private static String describe(int type) {
            return switch (type) {
                case Cql2Lexer.IDENTIFIER, Cql2Lexer.QUOTED -> "a property or function";
                case Cql2Lexer.TEXT -> "a text in '…'";
                case Cql2Lexer.NUMBER -> "a number";
                default -> {
                    String literal = Cql2Lexer.VOCABULARY.getLiteralName(type);
                    yield literal == null
                            ? Cql2Lexer.VOCABULARY.getSymbolicName(type)
                            : literal.substring(1, literal.length() - 1);
                }
            };
        }
    }
}
