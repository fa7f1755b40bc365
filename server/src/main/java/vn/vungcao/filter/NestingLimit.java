package vn.vungcao.filter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Refuses a text that would lead a recursive reader too deep, before it is read. */
final class NestingLimit {
    private NestingLimit() {}

    static void check(List<? extends Token> tokens) {
        Deque<Integer> notsOutside = new ArrayDeque<>();
        int nots = 0;
        int depth = 0;
        for (Token token : tokens) {
            switch (token.getType()) {
                case Cql2Lexer.NOT -> {
                    nots++;
                    depth++;
                }
                case Cql2Lexer.AND, Cql2Lexer.OR -> {
                    depth -= nots;
                    nots = 0;
                }
                case Cql2Lexer.LPAREN -> {
                    notsOutside.push(nots);
                    nots = 0;
                    depth++;
                }
                case Cql2Lexer.RPAREN -> {
                    if (!notsOutside.isEmpty()) {
                        depth -= nots + 1;
                        nots = notsOutside.pop();
                    }
                }
                default -> {
                    // no other token nests
                }
            }
            if (depth > Cql2Text.MAX_NESTING) {
                throw new FilterException(
                        "the filter is nested deeper than " + Cql2Text.MAX_NESTING + " levels",
                        Place.character(token.getStartIndex() + 1));
            }
        }
    }
}
