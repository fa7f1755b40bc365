package vn.vungcao.demo;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The villages whose cell of a ratio of households is withheld: those with fewer than five in the denominator, and as many
 * others that it cannot be had by subtraction. Where not enough others have any, all are withheld, those with none too.
 */
final class FewHouseholds {
    private static final int FEW = 5;

    private FewHouseholds() {}

    /** @param withheld villages that are withheld anyway */
    static BitSet of(IntStream villages, int[] denominators, BitSet withheld) {
        List<Integer> all = villages.boxed().toList();
        List<Integer> bySize = all.stream()
                .filter(s -> denominators[s] > 0)
                .sorted(Comparator.comparingInt(s -> denominators[s]))
                .toList();
        BitSet result = (BitSet) withheld.clone();
        bySize.stream().filter(s -> denominators[s] < FEW).forEach(result::set);
        for (int s : bySize) {
            if (!exposed(bySize, denominators, result)) {
                break;
            }
            result.set(s);
        }
        if (exposed(bySize, denominators, result)) {
            all.forEach(result::set);
        }
        return result;
    }

    /** Whether what is withheld could be had as the commune less the others. */
    private static boolean exposed(List<Integer> villages, int[] denominators, BitSet withheld) {
        int[] hidden = villages.stream()
                .filter(withheld::get)
                .mapToInt(s -> denominators[s])
                .toArray();
        return hidden.length == 1 || hidden.length > 1 && IntStream.of(hidden).sum() < FEW;
    }
}
