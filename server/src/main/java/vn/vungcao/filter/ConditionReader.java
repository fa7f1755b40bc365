package vn.vungcao.filter;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.filter.Cql2Parser.SpatialPropertyContext;

/** Turns the parse tree of a CQL2 text into a {@link Condition}. */
final class ConditionReader {
    /** Days begin and end by the clock of Hanoi. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final GeometryReader geometries = new GeometryReader();

    Condition read(Cql2Parser.FilterContext filter) {
        return condition(filter.condition());
    }

    private Condition condition(Cql2Parser.ConditionContext context) {
        List<Condition> parts =
                context.conjunction().stream().map(this::conjunction).toList();
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition conjunction(Cql2Parser.ConjunctionContext context) {
        List<Condition> parts = context.factor().stream().map(this::factor).toList();
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition factor(Cql2Parser.FactorContext context) {
        if (context instanceof Cql2Parser.NegationContext negation) {
            return new Condition.Not(factor(negation.factor()));
        }
        if (context instanceof Cql2Parser.NestedContext nested) {
            return condition(nested.condition());
        }
        if (context instanceof Cql2Parser.ConstantContext constant) {
            return new Condition.Constant(constant.truth().TRUE() != null);
        }
        return predicate(((Cql2Parser.SimpleContext) context).predicate());
    }

    private Condition predicate(Cql2Parser.PredicateContext context) {
        if (context instanceof Cql2Parser.ComparisonContext c) {
            return new Condition.Comparison(
                    scalar(c.scalar(0)), ComparisonOperator.of(c.operator().getText()), scalar(c.scalar(1)));
        }
        if (context instanceof Cql2Parser.NullTestContext c) {
            return negatedIf(c.NOT() != null, new Condition.IsNull(property(c.property())));
        }
        if (context instanceof Cql2Parser.BetweenContext c) {
            return negatedIf(
                    c.NOT() != null,
                    new Condition.Between(scalar(c.scalar(0)), scalar(c.scalar(1)), scalar(c.scalar(2))));
        }
        if (context instanceof Cql2Parser.MembershipContext c) {
            List<Scalar> all = c.scalar().stream().map(this::scalar).toList();
            return negatedIf(c.NOT() != null, new Condition.In(all.get(0), all.subList(1, all.size())));
        }
        if (context instanceof Cql2Parser.LikeContext c) {
            return negatedIf(c.NOT() != null, new Condition.Like(scalar(c.scalar(0)), scalar(c.scalar(1))));
        }
        return spatial((Cql2Parser.SpatialTestContext) context);
    }

    private static Condition negatedIf(boolean negated, Condition condition) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private Condition spatial(Cql2Parser.SpatialTestContext context) {
        SpatialRelation relation = SpatialRelation.ofFunction(context.SPATIAL().getText());
        boolean propertyFirst = context.spatial(0) instanceof SpatialPropertyContext;
        boolean propertySecond = context.spatial(1) instanceof SpatialPropertyContext;
        if (propertyFirst == propertySecond) {
            throw new FilterException(
                    context.SPATIAL().getText() + " takes the property " + FilterTable.GEOMETRY + " and one geometry",
                    place(context));
        }
        Geometry geometry = geometries.read(context.spatial(propertyFirst ? 1 : 0));
        SpatialPropertyContext property = (SpatialPropertyContext) context.spatial(propertyFirst ? 0 : 1);
        return new Condition.Spatial(
                propertyFirst ? relation : relation.swapped(), property(property.property()), geometry);
    }

    private Scalar scalar(Cql2Parser.ScalarContext context) {
        int place = place(context);
        if (context instanceof Cql2Parser.PropertyScalarContext c) {
            return property(c.property());
        }
        if (context instanceof Cql2Parser.TextScalarContext c) {
            return new Scalar.Text(text(c.TEXT().getSymbol()), place);
        }
        if (context instanceof Cql2Parser.NumberScalarContext c) {
            return new Scalar.Number(geometries.number(c.number()), place);
        }
        if (context instanceof Cql2Parser.TruthScalarContext c) {
            return new Scalar.Truth(c.truth().TRUE() != null, place);
        }
        if (context instanceof Cql2Parser.DateScalarContext c) {
            return new Scalar.Day(day(text(c.TEXT().getSymbol()), place), place);
        }
        if (context instanceof Cql2Parser.TimestampScalarContext c) {
            return new Scalar.Day(dayOfInstant(text(c.TEXT().getSymbol()), place), place);
        }
        if (context instanceof Cql2Parser.CaseScalarContext c) {
            return new Scalar.CaseFolded(scalar(c.scalar()), place);
        }
        return new Scalar.AccentFolded(scalar(((Cql2Parser.AccentScalarContext) context).scalar()), place);
    }

    private static LocalDate day(String text, int place) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new FilterException("'" + text + "' is no date; write DATE('2024-12-31')", place);
        }
    }

    private static LocalDate dayOfInstant(String text, int place) {
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate();
        } catch (DateTimeException e) {
            throw new FilterException("'" + text + "' is no instant; write TIMESTAMP('2024-12-31T00:00:00Z')", place);
        }
    }

    private static Scalar.Property property(Cql2Parser.PropertyContext context) {
        Token token = context.getStart();
        String name = token.getText();
        if (token.getType() == Cql2Lexer.QUOTED) {
            name = name.substring(1, name.length() - 1).replace("\"\"", "\"");
        }
        return new Scalar.Property(name, place(context));
    }

    /** Composed letters (NFC), as names are kept. */
    private static String text(Token token) {
        String inside = token.getText().substring(1, token.getText().length() - 1);
        return Normalizer.normalize(inside.replace("''", "'").replace("\\'", "'"), Normalizer.Form.NFC);
    }

    static int place(ParserRuleContext context) {
        return context.getStart().getStartIndex() + 1;
    }
}
