package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Page;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class VisitsTest {
    private final List<Page> made = new ArrayList<>();
    private final List<Page> closed = new ArrayList<>();
    private final Visits visits =
            new Visits(
                    place -> {
                        var page = new Blank();
                        made.add(page);
                        return page;
                    });

    @Test
    void backGivesThePageItselfAgain() {
        Page today = visits.to(new Place.Today());
        visits.to(new Place.Offers());

        assertThat(visits.step(-1)).containsSame(today);
        assertThat(visits.place()).contains(new Place.Today());
        assertThat(visits.canGoForward()).isTrue();
    }

    @Test
    void aPlaceSeenBeforeKeepsItsPage() {
        Page today = visits.to(new Place.Today());
        visits.to(new Place.Offers());

        assertThat(visits.to(new Place.Today())).isSameAs(today);
        assertThat(made).hasSize(2);
    }

    @Test
    void goingElsewhereForgetsTheWayForward() {
        visits.to(new Place.Today());
        visits.to(new Place.Offers());
        visits.step(-1);
        visits.to(new Place.Inbox());

        assertThat(visits.canGoForward()).isFalse();
        visits.tidy(made);
        assertThat(closed).hasSize(1);
    }

    @Test
    void theEndsOfTheWayAreEnds() {
        visits.to(new Place.Today());

        assertThat(visits.step(-1)).isEmpty();
        assertThat(visits.step(1)).isEmpty();
    }

    private final class Blank implements Page {
        private final Region root = new Region();

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void close() {
            closed.add(this);
        }
    }
}
