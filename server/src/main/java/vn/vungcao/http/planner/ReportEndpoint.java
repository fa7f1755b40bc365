package vn.vungcao.http.planner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.report.ReportQuestion;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.office.ReportDocument;
import vn.vungcao.report.office.ReportWorkbook;
import vn.vungcao.report.page.ReportPage;
import vn.vungcao.report.page.ReportPdf;
import vn.vungcao.report.word.Language;
import vn.vungcao.target.TargetSet;

/** {@code GET /api/report/{year}}: the report of a year by the clauses of a target set, as data, page, workbook or document. */
public final class ReportEndpoint implements Endpoint {
    private static final Parameter<String> SET = Parameters.TARGET_SET.withFallback("the first one");
    private static final Parameter<Language> LANG = Parameter.optional(
                    "lang",
                    ChoiceKind.of(Language.values(), Language::id),
                    "Language of the report; a docx is in Vietnamese only, json has both",
                    "vi")
            .withFallback("vi");

    public static Route route() {
        return new Route(
                "/api/report/{year}",
                "report",
                "The report of a year: every target by clause, with the units that lag and what is missing",
                List.of(Parameters.YEAR_IN_PATH, SET, Parameters.BOUNDARIES, LANG),
                List.of(MediaType.JSON, MediaType.HTML, MediaType.XLSX, MediaType.DOCX, MediaType.PDF),
                Keeping.REVALIDATED,
                true,
                new ReportEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Language language = request.question().orElse(LANG, Language.VI);
        if (request.format() == MediaType.DOCX && language != Language.VI) {
            throw new Failure.BadParameter(
                    "lang", "a docx has the form of Vietnamese offices and is in Vietnamese only", List.of("vi"));
        }
        YearReport report = YearReport.of(request.atlas(), question(request));
        Answer answer = Answer.of(body(report, request.format(), language));
        String way = request.format() == MediaType.HTML ? "inline" : "attachment";
        return request.format() == MediaType.JSON
                ? answer
                : answer.withHeaders(
                        Map.of("Content-Disposition", way + "; filename=\"" + file(report, request) + "\""));
    }

    private static byte[] body(YearReport report, MediaType format, Language language) {
        return switch (format) {
            case HTML -> ReportPage.of(report, language).getBytes(StandardCharsets.UTF_8);
            case XLSX -> ReportWorkbook.of(report, language);
            case DOCX -> ReportDocument.of(report);
            case PDF -> ReportPdf.of(report, language);
            default -> ReportJson.of(report);
        };
    }

    private static String file(YearReport report, Request request) {
        String set = report.question().set().id().replaceAll("[^A-Za-z0-9._-]", "_");
        return "report-" + set + "-" + report.year() + "." + request.format().id();
    }

    private static ReportQuestion question(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        int year = question.get(Parameters.YEAR_IN_PATH);
        TargetSet set = set(atlas, question);
        requireData(atlas, set, year);
        return new ReportQuestion(set, year, new Choices(request).vintageOf(year), request.link(question.address()));
    }

    private static TargetSet set(Atlas atlas, Question question) {
        List<TargetSet> sets = atlas.targetSets();
        if (sets.isEmpty()) {
            throw new Failure.NotFound("the atlas holds no target set yet; import targets first");
        }
        if (!question.has(SET)) {
            return sets.get(0);
        }
        String id = question.find(SET).orElseThrow();
        return sets.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure.BadParameter(
                        "set",
                        "there is no target set '" + id + "'",
                        sets.stream().map(TargetSet::id).toList()));
    }

    private static void requireData(Atlas atlas, TargetSet set, int year) {
        TreeSet<Integer> years = set.targets().stream()
                .flatMap(target -> atlas.years(target.indicator()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!years.contains(year)) {
            throw new Failure.BadParameter(
                    "year",
                    "no indicator of the targets has a value in " + year,
                    years.stream().map(String::valueOf).toList());
        }
    }
}
