package vn.vungcao.join;

import java.util.List;
import java.util.Map;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.intake.JoinedBy;
import vn.vungcao.wording.Wording;

/**
 * The join report: what became of every row of a table and every item of a collection. Rows are numbered as a spreadsheet
 * shows them; each is matched, unmatched or a later row of a duplicate key, never two of these.
 *
 * @param rows how many there are below the header, blank ones left out
 * @param matched items whose values come from the table, in order of its rows
 * @param unmatched rows that name no item, with the reason
 * @param duplicates keys of several rows, of which the first is joined
 * @param itemsWithoutRow items of the collection that the table says nothing of
 * @param joinedBy how many rows found their item in which way
 * @param namedJoins the rows that found their item otherwise than by its key or its very name
 * @param remarks what somebody should look at
 */
public record JoinAccount(
        int rows,
        List<KeyedItem> matched,
        List<UnmatchedRow> unmatched,
        List<DuplicateKey> duplicates,
        List<KeyedItem> itemsWithoutRow,
        Map<JoinedBy, Integer> joinedBy,
        List<NamedJoin> namedJoins,
        List<ImportProblem> remarks) {
    public JoinAccount {
        matched = List.copyOf(matched);
        unmatched = List.copyOf(unmatched);
        duplicates = List.copyOf(duplicates);
        itemsWithoutRow = List.copyOf(itemsWithoutRow);
        joinedBy = Map.copyOf(joinedBy);
        namedJoins = List.copyOf(namedJoins);
        remarks = List.copyOf(remarks);
    }

    /** @param key as it stands in the table */
    public record UnmatchedRow(int row, String key, Wording why, Wording remedy) {}

    /**
     * @param joined the row whose values count
     * @param passedOver the later rows of the same item
     */
    public record DuplicateKey(KeyedItem item, int joined, List<Integer> passedOver) {
        public DuplicateKey {
            passedOver = List.copyOf(passedOver);
        }
    }
}
