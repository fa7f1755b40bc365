package vn.vungcao.report.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of legal documents as they are cited. */
public final class Documents {
    private static final Pattern DATED = Pattern.compile(",? ?(?:of )?(\\d{4})-(\\d{2})-(\\d{2})");

    private Documents() {}

    /** {@code 351/QĐ-UBND, 2022-02-18} becomes "351/QĐ-UBND ngày 18/02/2022". */
    public static String vietnamese(String decision) {
        Matcher dated = DATED.matcher(decision);
        return dated.find()
                ? decision.substring(0, dated.start()) + " ngày " + dated.group(3) + "/" + dated.group(2) + "/"
                        + dated.group(1) + decision.substring(dated.end())
                : decision;
    }
}
