package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The way one came: back and forward restore the page itself, with its scroll, selection and
/// filter. Pages that fell off the way are closed.
final class Visits {
    private static final int KEPT = 12;

    private record Visit(Place place, Page page) {}

    private final Function<Place, Page> make;
    private final List<Visit> way = new ArrayList<>();
    private int at = -1;

    Visits(Function<Place, Page> make) {
        this.make = make;
    }

    /// Goes to a place; the page that shows it.
    Page to(Place place) {
        if (at >= 0 && now().place().equals(place)) {
            return now().page();
        }
        Page page = page(place);
        while (way.size() > at + 1) {
            way.removeLast();
        }
        way.add(new Visit(place, page));
        at++;
        if (way.size() > KEPT) {
            way.removeFirst();
            at--;
        }
        return page;
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at >= 0 && at < way.size() - 1;
    }

    /// Goes one step along the way; nothing at its ends.
    Optional<Page> step(int by) {
        if (at + by < 0 || at + by >= way.size()) {
            return Optional.empty();
        }
        at += by;
        return Optional.of(shown(now()));
    }

    /// Where one is.
    Optional<Place> place() {
        return at < 0 ? Optional.empty() : Optional.of(now().place());
    }

    /// The page shown.
    Optional<Page> page() {
        return at < 0 ? Optional.empty() : Optional.of(now().page());
    }

    /// Closes every page.
    void close() {
        way.stream().map(Visit::page).distinct().forEach(Page::close);
        way.clear();
        at = -1;
    }

    /// Closes the pages that are on the way no more.
    void tidy(List<Page> open) {
        open.removeIf(
                page -> {
                    boolean gone = way.stream().noneMatch(v -> v.page().equals(page));
                    if (gone) {
                        page.close();
                    }
                    return gone;
                });
    }

    /// A page that shows many places is told which; one that shows a single place needs no telling.
    private static Page shown(Visit visit) {
        visit.page().show(visit.place());
        return visit.page();
    }

    private Visit now() {
        return way.get(at);
    }

    private Page page(Place place) {
        if (at >= 0 && now().page().show(place)) {
            return now().page();
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            if (way.get(i).place().equals(place)) {
                return shown(way.get(i));
            }
        }
        return make.apply(place);
    }
}
