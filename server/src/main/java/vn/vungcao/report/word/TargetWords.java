package vn.vungcao.report.word;

import vn.vungcao.target.Target;

/** What a target demands, in words: {@code MORE_THAN 60} is "trên 60 triệu đồng/người/năm". */
public final class TargetWords {
    private static final int DECIMALS = 6;

    private final Language language;
    private final Numerals numerals;
    private final Measures measures;

    public TargetWords(Language language) {
        this.language = language;
        this.numerals = new Numerals(language);
        this.measures = new Measures(language);
    }

    public String demand(Target target) {
        if (target.value().isEmpty() && target.notAssessable().isPresent()) {
            return language.of("theo lời văn, không nêu số", "in words, without a number");
        }
        String value = measures.with(numerals.atMost(target.goal(), DECIMALS), target.unit());
        return switch (target.comparator()) {
            case AT_LEAST -> language.of("từ " + value + " trở lên", "at least " + value);
            case MORE_THAN -> language.of("trên " + value, "more than " + value);
            case AT_MOST -> language.of("không quá " + value, "at most " + value);
            case LESS_THAN -> language.of("dưới " + value, "less than " + value);
            case EQUAL -> language.of("đạt " + value, "exactly " + value);
            case RANGE -> range(target);
            case ANNUAL_REDUCTION_AT_LEAST ->
                language.of("giảm từ " + value + " trở lên", "falls by at least " + value);
            case ELIMINATE -> language.of("không còn (" + value + ")", "none left (" + value + ")");
        };
    }

    private String range(Target target) {
        String low = numerals.atMost(target.goal(), DECIMALS);
        String high = measures.with(numerals.atMost(target.valueHigh().orElse(target.goal()), DECIMALS), target.unit());
        return language.of("từ " + low + " đến " + high, low + " to " + high);
    }
}
