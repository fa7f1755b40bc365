package vn.vungcao.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.intake.ObservationField;

/** The words by which offices head the columns of a table, folded: case, marks and signs do not matter. */
final class FieldWords {
    private static final Map<String, ObservationField> FIELDS = new HashMap<>();

    /** Heads of columns that hold nothing to be read. */
    private static final Set<String> UNREAD =
            Set.of("stt", "so tt", "tt", "so thu tu", "no", "ghi chu", "note", "notes", "don vi tinh", "dvt");

    static {
        List.of(ObservationField.values()).forEach(field -> add(field, field.id()));
        add(
                ObservationField.UNIT,
                "ma,code,ma so,ma xa,ma huyen,ma tinh,ma don vi,ma dvhc,ma don vi hanh chinh,ma xa phuong,ma phuong xa,"
                        + "unit code,commune code,district code,ma thon ban");
        add(
                ObservationField.NAME,
                "ten,ten xa,ten don vi,don vi,don vi hanh chinh,ten don vi hanh chinh,ten dvhc,dvhc,xa,phuong xa,xa phuong,"
                        + "xa phuong thi tran,ten xa phuong,ten phuong xa,ten xa phuong thi tran,dia phuong,dia ban,commune,"
                        + "unit name,commune name");
        add(
                ObservationField.DISTRICT,
                "huyen,ten huyen,quan huyen,thuoc huyen,huyen thi xa thanh pho,huyen thi xa tp,huyen tx tp,huyen thi,"
                        + "district name");
        add(ObservationField.VINTAGE, "moc dia gioi,ky dia gioi,boundary vintage");
        add(ObservationField.INDICATOR, "chi tieu,ma chi tieu,ten chi tieu,indicator code,indicator name");
        add(ObservationField.YEAR, "nam,nam bao cao,nam so lieu,reporting year");
        add(ObservationField.VALUE, "gia tri,so lieu,ket qua,ty le,ti le,rate");
        add(ObservationField.NUMERATOR, "tu so");
        add(ObservationField.DENOMINATOR, "mau so");
        add(ObservationField.STATUS, "trang thai");
        add(ObservationField.QUALITY, "chat luong");
        add(ObservationField.APPROVAL, "tinh trang so lieu,phe duyet");
        add(ObservationField.SOURCE, "nguon,nguon so lieu");
    }

    private FieldWords() {}

    private static void add(ObservationField field, String words) {
        for (String word : words.split(",")) {
            FIELDS.put(word, field);
        }
    }

    static Optional<ObservationField> find(String folded) {
        return Optional.ofNullable(FIELDS.get(folded));
    }

    static boolean isUnread(String folded) {
        return UNREAD.contains(folded);
    }
}
