package vn.vungcao.hazard;

import java.util.Optional;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/**
 * What can be said of a unit's resettlement in a year, and how it is known.
 *
 * @param sheet empty where nothing is known
 * @param status measured; estimated when some part of the unit says nothing; missing
 * @param quality A told of this unit, B the exact union of units that tell it; empty where nothing is known
 * @param reason why nothing is known
 */
public record ResettlementRecord(
        Optional<ResettlementSheet> sheet,
        ObservationStatus status,
        Optional<Quality> quality,
        Optional<Label> reason) {
    private static final Label NOT_TOLD =
            new Label("không có số liệu của năm này", "nothing is reported for this year");
    private static final Label DIVIDED = new Label(
            "số liệu chỉ có của đơn vị sau sáp nhập, không thể chia về các đơn vị cũ",
            "it is only told of the merged unit and cannot be divided among the units it was made of");

    public static ResettlementRecord of(ResettlementSheet sheet, ObservationStatus status, Quality quality) {
        return new ResettlementRecord(Optional.of(sheet), status, Optional.of(quality), Optional.empty());
    }

    public static ResettlementRecord nothing() {
        return new ResettlementRecord(
                Optional.empty(), ObservationStatus.MISSING, Optional.empty(), Optional.of(NOT_TOLD));
    }

    public static ResettlementRecord divided() {
        return new ResettlementRecord(
                Optional.empty(), ObservationStatus.MISSING, Optional.empty(), Optional.of(DIVIDED));
    }

    public boolean known() {
        return sheet.isPresent();
    }
}
