package it.trequartista.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Random;

class PositionTest {
    @Test
    void randomInsertionsKeepTheOrder() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var order = new ArrayList<String>();
            for (int i = 0; i < 500; i++) {
                int at = random.nextInt(order.size() + 1);
                String before = at == 0 ? "" : order.get(at - 1);
                String after = at == order.size() ? "" : order.get(at);
                order.add(at, Position.between(before, after));
            }
            assertThat(order).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
            assertThat(order).noneMatch(p -> p.endsWith("0"));
        }
    }

    @Test
    void alwaysTheSameGapCanBeSplit() {
        String low = Position.first();
        String high = Position.after(low);
        for (int i = 0; i < 300; i++) {
            String between = Position.between(low, high);
            assertThat(between).isGreaterThan(low).isLessThan(high);
            if (i % 2 == 0) {
                low = between;
            } else {
                high = between;
            }
        }
    }

    @Test
    void addingAtTheEndOrAtTheTopStaysShort() {
        String end = "";
        String top = "";
        for (int i = 0; i < 1000; i++) {
            end = Position.after(end);
            top = Position.before(top);
        }
        assertThat(end).hasSizeLessThan(40);
        assertThat(top).hasSizeLessThan(260);
    }

    @Test
    void equalPlacesGiveAPlaceRightAfter() {
        assertThat(Position.between("i", "i")).isGreaterThan("i").isLessThan("j");
    }
}
