package vn.vungcao.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Works out what is written in an explanation, as a person with a calculator would: it knows nothing of targets. */
final class Reckoner {
    private final String text;
    private int at;

    private Reckoner(String text) {
        this.text = text.replace(" ", "");
    }

    static double number(String expression) {
        Reckoner reckoner = new Reckoner(expression);
        double result = reckoner.sum();
        reckoner.expectEnd();
        return result;
    }

    /** Of a comparison, or a chain of two. */
    static boolean holds(String comparison) {
        Reckoner reckoner = new Reckoner(comparison);
        double left = reckoner.sum();
        boolean all = true;
        do {
            char sign = reckoner.text.charAt(reckoner.at++);
            double right = reckoner.sum();
            all &= switch (sign) {
                case '≥' -> left >= right;
                case '>' -> left > right;
                case '≤' -> left <= right;
                case '<' -> left < right;
                case '=' -> left == right;
                default -> throw new IllegalArgumentException("no comparison '" + sign + "' in " + comparison);
            };
            left = right;
        } while (reckoner.at < reckoner.text.length());
        return all;
    }

    private double sum() {
        double result = product();
        while (next('+') || next('−')) {
            result = text.charAt(at++) == '+' ? result + product() : result - product();
        }
        return result;
    }

    private double product() {
        double result = atom();
        while (next('×') || next('÷')) {
            result = text.charAt(at++) == '×' ? result * atom() : result / atom();
        }
        return result;
    }

    private double atom() {
        if (next('(')) {
            return arguments().get(0);
        }
        int from = at;
        while (at < text.length() && "0123456789.-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > from ? Double.parseDouble(text.substring(from, at)) : function();
    }

    private double function() {
        int open = text.indexOf('(', at);
        String name = text.substring(at, open);
        at = open;
        List<Double> arguments = arguments();
        return switch (name) {
            case "round" ->
                new BigDecimal(Double.toString(arguments.get(0)))
                        .setScale(9, RoundingMode.HALF_UP)
                        .setScale(arguments.get(1).intValue(), RoundingMode.HALF_UP)
                        .doubleValue();
            case "max" -> Math.max(arguments.get(0), arguments.get(1));
            case "median" -> median(arguments.stream().sorted().toList());
            default -> throw new IllegalArgumentException("no function '" + name + "'");
        };
    }

    private static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private List<Double> arguments() {
        List<Double> arguments = new ArrayList<>();
        do {
            at++;
            arguments.add(sum());
        } while (next(';'));
        if (!next(')')) {
            throw new IllegalArgumentException("no ')' at " + at + " of " + text);
        }
        at++;
        return arguments;
    }

    private boolean next(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private void expectEnd() {
        if (at < text.length()) {
            throw new IllegalArgumentException("'" + text.substring(at) + "' is left over of " + text);
        }
    }
}
