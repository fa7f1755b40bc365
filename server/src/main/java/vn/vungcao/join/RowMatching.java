package vn.vungcao.join;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.JoinReport.NamedJoin;
import vn.vungcao.intake.JoinedBy;
import vn.vungcao.intake.table.AttributeTable;

/** Finds the item of a collection that a row names. For one table. */
public interface RowMatching {
    /** The column of the keys, from 0. */
    int keyColumn();

    /**
     * What a row came to.
     *
     * @param item empty when it names none; then there is an error among the problems
     * @param problems why it names none, or what somebody should look at
     */
    record Match(Optional<KeyedItem> item, List<ImportProblem> problems) {}

    Match find(AttributeTable table, int row);

    /** All items of the collection. */
    List<KeyedItem> all();

    /** How many of the rows so far found an item in which way. */
    Map<JoinedBy, Integer> counts();

    /** The rows that found their item otherwise than by its key or its very name. */
    List<NamedJoin> named();
}
