package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.vungcao.wording.Wording;

/** Collects the problems of one import in the order in which they are found. For one thread. */
public final class ProblemList {
    private final List<ImportProblem> problems = new ArrayList<>();

    public void error(Place place, Wording message, Wording remedy) {
        problems.add(new ImportProblem(Severity.ERROR, place, message, remedy));
    }

    public void warning(Place place, Wording message, Wording remedy) {
        problems.add(new ImportProblem(Severity.WARNING, place, message, remedy));
    }

    public void note(Place place, Wording message) {
        problems.add(new ImportProblem(Severity.NOTE, place, message, Wording.NONE));
    }

    public void addAll(Collection<ImportProblem> others) {
        problems.addAll(others);
    }

    /** Makes every warning an error. */
    void stopOnWarnings() {
        problems.replaceAll(problem -> problem.severity() == Severity.WARNING
                ? new ImportProblem(Severity.ERROR, problem.place(), problem.message(), problem.remedy())
                : problem);
    }

    /** How many there are so far. */
    int size() {
        return problems.size();
    }

    /** Those found after the first so many. */
    List<ImportProblem> since(int size) {
        return List.copyOf(problems.subList(size, problems.size()));
    }

    /** Whether the import must stop. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public List<ImportProblem> list() {
        return List.copyOf(problems);
    }
}
