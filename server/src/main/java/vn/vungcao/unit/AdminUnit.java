package vn.vungcao.unit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit of one vintage.
 *
 * @param name with its kind, as in the official list: {@code Phường Noong Bua}
 * @param kind tỉnh, thành phố, thị xã, huyện, xã, phường, thị trấn, bản, tổ dân phố …
 * @param parent code of the unit it lies in, in the same vintage; empty for a province. A commune of a vintage without
 *     districts lies in the province
 * @param otherNames spellings found in other official lists
 */
public record AdminUnit(
        String vintage, UnitCode code, String name, String kind, Optional<UnitCode> parent, List<String> otherNames) {
    public AdminUnit {
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(code);
        Objects.requireNonNull(kind);
        if (name.isBlank()) {
            throw new IllegalArgumentException("unit " + code + " has no name");
        }
        otherNames = List.copyOf(otherNames);
    }

    public AdminLevel level() {
        return code.level();
    }

    /** The name without its kind: {@code Noong Bua}. */
    public String bareName() {
        String prefix = kind + " ";
        return name.length() > prefix.length()
                        && name.substring(0, prefix.length()).equalsIgnoreCase(prefix)
                ? name.substring(prefix.length())
                : name;
    }
}
