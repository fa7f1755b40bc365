package vn.vungcao.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import vn.vungcao.geo.ReferenceSystem;

/** Turns the parse tree of a CQL2 text into an {@link Expression}. */
final class Cql2TextReader {
    private final WktReader shapes;

    Cql2TextReader(ReferenceSystem system) {
        this.shapes = new WktReader(new ShapeRules(system));
    }

    Expression read(Cql2Parser.FilterContext filter) {
        return expression(filter.expression());
    }

    private Expression expression(Cql2Parser.ExpressionContext context) {
        List<Expression> parts =
                context.conjunction().stream().map(this::conjunction).toList();
        return parts.size() == 1 ? parts.get(0) : Operator.OR.of(parts, place(context));
    }

    private Expression conjunction(Cql2Parser.ConjunctionContext context) {
        List<Expression> parts = context.factor().stream().map(this::factor).toList();
        return parts.size() == 1 ? parts.get(0) : Operator.AND.of(parts, place(context));
    }

    private Expression factor(Cql2Parser.FactorContext context) {
        return context.NOT() == null
                ? predicate(context.predicate())
                : Operator.NOT.of(List.of(factor(context.factor())), place(context));
    }

    private Expression predicate(Cql2Parser.PredicateContext context) {
        Expression value = sum(context.sum());
        Place place = place(context);
        if (context.test() == null) {
            return value;
        }
        if (context.test() instanceof Cql2Parser.ComparisonContext c) {
            Operator operator = Operator.find(c.operator().getText()).orElseThrow();
            return operator.of(List.of(value, sum(c.sum())), place);
        }
        if (context.test() instanceof Cql2Parser.NullTestContext c) {
            return negatedIf(c.NOT(), Operator.IS_NULL.of(List.of(value), place));
        }
        return range(value, (Cql2Parser.RangeTestContext) context.test(), place);
    }

    private Expression range(Expression value, Cql2Parser.RangeTestContext c, Place place) {
        if (c.BETWEEN() != null) {
            return negatedIf(c.NOT(), Operator.BETWEEN.of(List.of(value, sum(c.sum(0)), sum(c.sum(1))), place));
        }
        if (c.LIKE() != null) {
            return negatedIf(c.NOT(), Operator.LIKE.of(List.of(value, sum(c.sum(0))), place));
        }
        Expression list = new Expression.Array(
                expressions(c.expression()), character(c.LPAREN().getSymbol()));
        return negatedIf(c.NOT(), Operator.IN.of(List.of(value, list), place));
    }

    private static Expression negatedIf(TerminalNode not, Expression condition) {
        return not == null ? condition : Operator.NOT.of(List.of(condition), condition.place());
    }

    private Expression sum(Cql2Parser.SumContext context) {
        List<Cql2Parser.ProductContext> terms = context.product();
        Expression result = product(terms.get(0));
        for (int i = 1; i < terms.size(); i++) {
            result = between(context.getChild(2 * i - 1), result, product(terms.get(i)));
        }
        return result;
    }

    private Expression product(Cql2Parser.ProductContext context) {
        List<Cql2Parser.PowerContext> factors = context.power();
        Expression result = power(factors.get(0));
        for (int i = 1; i < factors.size(); i++) {
            result = between(context.getChild(2 * i - 1), result, power(factors.get(i)));
        }
        return result;
    }

    private Expression power(Cql2Parser.PowerContext context) {
        Expression base = atom(context.atom(0));
        return context.CARET() == null ? base : Operator.POWER.of(List.of(base, atom(context.atom(1))), base.place());
    }

    private static Expression between(ParseTree sign, Expression left, Expression right) {
        return Operator.find(sign.getText()).orElseThrow().of(List.of(left, right), left.place());
    }

    private Expression atom(Cql2Parser.AtomContext context) {
        Place place = place(context);
        if (context instanceof Cql2Parser.ParenthesisContext c) {
            List<Expression> inside = expressions(c.expression());
            return inside.size() == 1 ? inside.get(0) : new Expression.Array(inside, place);
        }
        if (context instanceof Cql2Parser.NumericContext c) {
            return new Expression.Number(WktReader.number(c.number()), place);
        }
        if (context instanceof Cql2Parser.TextContext c) {
            return new Expression.Text(text(c.TEXT()), place);
        }
        if (context instanceof Cql2Parser.TruthContext c) {
            return new Expression.Truth(c.TRUE() != null, place);
        }
        if (context instanceof Cql2Parser.DateContext c) {
            return Times.day(text(c.TEXT()), character(c.TEXT().getSymbol()));
        }
        if (context instanceof Cql2Parser.TimestampContext c) {
            return Times.moment(text(c.TEXT()), character(c.TEXT().getSymbol()));
        }
        if (context instanceof Cql2Parser.IntervalContext c) {
            return new Expression.Interval(end(c.end(0)), end(c.end(1)), place);
        }
        if (context instanceof Cql2Parser.BoxContext c) {
            return shapes.box(c);
        }
        if (context instanceof Cql2Parser.ShapeContext c) {
            return shapes.read(c.geometry());
        }
        return call((Cql2Parser.CallContext) context);
    }

    private Expression call(Cql2Parser.CallContext context) {
        Place place = place(context);
        String name = name(context.name());
        if (context.LPAREN() == null) {
            return new Expression.Property(name, place);
        }
        Operator function = Operator.find(name)
                .filter(Operator::isFunction)
                .orElseThrow(() ->
                        new FilterException("there is no function '" + name + "'", place, Operator.functionNames()));
        List<Expression> operands = new ArrayList<>();
        for (Cql2Parser.ExpressionContext operand : context.expression()) {
            operands.add(function.family() == Operator.Family.ARRAY ? array(operand) : expression(operand));
        }
        return function.of(operands, place);
    }

    /** In an array function one value in brackets is an array of one. */
    private Expression array(Cql2Parser.ExpressionContext context) {
        Expression read = expression(context);
        boolean inBrackets = context.getStart().getType() == Cql2Lexer.LPAREN
                && context.getStop().getType() == Cql2Lexer.RPAREN;
        return inBrackets && !(read instanceof Expression.Array)
                ? new Expression.Array(List.of(read), place(context))
                : read;
    }

    private List<Expression> expressions(List<Cql2Parser.ExpressionContext> contexts) {
        return contexts.stream().map(this::expression).toList();
    }

    private static Optional<Expression> end(Cql2Parser.EndContext context) {
        return context.TEXT() == null
                ? Optional.of(new Expression.Property(name(context.name()), place(context)))
                : Times.end(text(context.TEXT()), place(context));
    }

    private static String name(Cql2Parser.NameContext context) {
        String name = context.getText();
        return context.QUOTED() == null
                ? name
                : name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }

    /** Composed letters (NFC), as names are kept. */
    private static String text(TerminalNode token) {
        String written = token.getText();
        String inside = written.substring(1, written.length() - 1);
        return Normalizer.normalize(inside.replace("''", "'").replace("\\'", "'"), Normalizer.Form.NFC);
    }

    static Place place(ParserRuleContext context) {
        return character(context.getStart());
    }

    private static Place character(Token token) {
        return Place.character(token.getStartIndex() + 1);
    }
}
