package mitosis.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class TreeTest {
    @Test
    void holdsWhatASortedMapHolds() {
        Random random = new Random(7);
        TreeMap<String, Integer> model = new TreeMap<>();
        Tree<Integer> tree = Tree.empty();
        for (int step = 0; step < 5_000; step++) {
            String key = "k" + random.nextInt(400);
            if (random.nextInt(3) == 0) {
                model.remove(key);
                tree = tree.without(key);
            } else {
                model.put(key, step);
                tree = tree.with(key, step);
            }
            assertThat(tree.size()).isEqualTo(model.size());
            assertThat(tree.find(key).isPresent()).isEqualTo(model.containsKey(key));
            if (step % 100 == 0) {
                assertThat(tree.values()).isEqualTo(new ArrayList<>(model.values()));
                assertThat(tree.startingWith("k1", "k12", 5))
                        .isEqualTo(
                                model.tailMap("k12", false).entrySet().stream()
                                        .filter(entry -> entry.getKey().startsWith("k1"))
                                        .limit(5)
                                        .map(Map.Entry::getValue)
                                        .toList());
            }
        }
    }

    @Test
    void keysInOrderDoNotMakeItDeep() {
        Tree<Integer> tree = Tree.empty();
        for (int i = 0; i < 100_000; i++) {
            tree = tree.with("%06d".formatted(i), i);
        }

        assertThat(tree.values()).hasSize(100_000).isSorted();
        assertThat(tree.height()).isLessThan(25);
    }

    @Test
    void treeBeforeAChangeStaysAsItWas() {
        Tree<Integer> before = Tree.<Integer>empty().with("a", 1).with("b", 2);

        Tree<Integer> after = before.with("a", 9).without("b");

        assertThat(before.values()).containsExactly(1, 2);
        assertThat(after.values()).containsExactly(9);
    }
}
