package vn.vungcao.bench.drive;

import java.util.List;
import java.util.Locale;

/** The cells as a table in Markdown. */
final class ResultTable {
    private static final String HEAD =
            """
            | item | server | req/s | p50 ms | p99 ms | bytes | CPU ms/req | memory MB | failed | ours, req/s | ours, CPU |
            | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
            """;

    private ResultTable() {}

    /**
     * The last two columns are ratios, above 1 where ours is better: our requests per second over those of this server, and its
     * CPU per request over ours. They hold ours against each the way both are asked: packed against the packed file, plain
     * against those that answer plain.
     */
    static String of(List<Cell> cells) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Cell cell : cells) {
            Server like = cell.server().packed() ? Server.OURS : Server.OURS_PLAIN;
            Cell ours = cells.stream()
                    .filter(other -> other.server() == like && other.item().equals(cell.item()))
                    .findFirst()
                    .orElseThrow();
            text.append(row(cell, ours));
        }
        return text.toString();
    }

    private static String row(Cell cell, Cell ours) {
        Load load = cell.load();
        String ratios = cell == ours
                ? "|"
                : String.format(
                        Locale.ROOT,
                        "%s | %s",
                        ratio(ours.load().perSecond(), load.perSecond()),
                        ratio(cell.cpu(), ours.cpu()));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %.2f | %d | %.3f | %.0f | %d | %s |%n",
                cell.item().name(),
                cell.server().title(),
                load.perSecond(),
                load.median(),
                load.slowest(),
                cell.bytes(),
                cell.cpu(),
                cell.megabytes(),
                load.failed(),
                ratios);
    }

    private static String ratio(double upper, double lower) {
        return lower > 0 ? String.format(Locale.ROOT, "%.2f ×", upper / lower) : "";
    }
}
