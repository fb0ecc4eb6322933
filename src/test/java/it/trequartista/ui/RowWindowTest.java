package it.trequartista.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class RowWindowTest {
    private final List<Integer> asked = new ArrayList<>();
    private final RowWindow<String> rows =
            new RowWindow<>(
                    Background.direct(),
                    ids -> {
                        asked.add(ids.size());
                        return ids.stream()
                                .collect(Collectors.toMap(Function.identity(), id -> "row " + id));
                    },
                    problem -> {});

    @Test
    void onlyTheRowsAroundTheOneSeenAreRead() {
        rows.show(LongStream.range(0, 100_000).toArray());

        assertThat(rows.row(50_000)).contains("row 50000");
        assertThat(asked).containsExactly(80);
        assertThat(rows.row(50_001)).contains("row 50001");
        assertThat(asked).hasSize(1);
    }

    @Test
    void rowsThatComeWithTheListAreNotAskedFor() {
        rows.show(new long[] {7, 3}, Map.of(7L, "row 7"));

        assertThat(rows.row(0)).contains("row 7");
        assertThat(asked).isEmpty();
        assertThat(rows.row(1)).contains("row 3");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void forgettingReadsAgain() {
        rows.show(new long[] {7, 3});
        assertThat(rows.row(0)).contains("row 7");
        long before = rows.version().get();
        rows.forget();

        assertThat(rows.version().get()).isGreaterThan(before);
        assertThat(rows.row(1)).contains("row 3");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aRowOutsideIsNoRow() {
        rows.show(new long[] {7});

        assertThat(rows.row(1)).isEmpty();
        assertThat(rows.row(-1)).isEmpty();
        assertThat(rows.at(7)).isZero();
        assertThat(rows.at(8)).isEqualTo(-1);
    }
}
