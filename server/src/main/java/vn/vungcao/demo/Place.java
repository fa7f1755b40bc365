package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A commune of either vintage.
 *
 * @param district empty in the vintage without districts
 * @param members positions of the communes of 2020 that it is, or was made of
 */
record Place(String code, String district, boolean rural, List<Integer> members) {

    /** The 129, in order of code: the position is the commune's. */
    static List<Place> old(DemoInputs inputs) {
        List<Place> places = new ArrayList<>();
        for (Commune commune : inputs.communes()) {
            places.add(new Place(commune.code(), commune.district(), commune.rural(), List.of(places.size())));
        }
        return places;
    }

    /** The 45, in order of code. */
    static List<Place> merged(DemoInputs inputs) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < inputs.communes().size(); i++) {
            members.computeIfAbsent(inputs.communes().get(i).newCode(), k -> new ArrayList<>())
                    .add(i);
        }
        List<Place> places = new ArrayList<>();
        members.forEach((code, list) ->
                places.add(new Place(code, "", inputs.newUnits().get(code).rural(), List.copyOf(list))));
        return places;
    }
}
