package it.trequartista.deals.ui;

import it.trequartista.kernel.DealId;
import it.trequartista.ui.Desk;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Draws a deal: its head, what comes next and what happened on the left; who, how much and which
/// papers on the right.
final class DealView {
    private final StoryCard story;
    private final VBox root;

    DealView(Desk desk, DealModel model, @Nullable Consumer<DealId> newOffer) {
        var words = new DealWords(desk.words());
        var head = new DealHead(desk, model, newOffer);
        var next = new NextStepCard(desk, model);
        var notes = new DealNotesCard(desk, model);
        story = new StoryCard(desk, model);
        var facts = new DealFactsCard(desk, model);
        var people = new DealPeopleCard(desk, model);
        var papers = new PapersCard(desk, words);
        var left = column("deal-main", next.root(), notes.root(), story.root());
        var right = column("deal-side", facts.root(), people.root(), papers.root());
        HBox.setHgrow(left, Priority.ALWAYS);
        var body = new HBox(left, right);
        body.getStyleClass().addAll("page-pad", "deal-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(head.root(), scroll);
        root.getStyleClass().add("page");
        root.setVisible(false);
        model.shown()
                .subscribe(
                        shown ->
                                shown.ifPresent(
                                        file -> {
                                            head.show(file);
                                            next.show(file.deal());
                                            notes.show(file.deal());
                                            story.show(file);
                                            facts.show(file);
                                            people.show(file);
                                            papers.show(file);
                                            root.setVisible(true);
                                        }));
    }

    Node root() {
        return root;
    }

    /// Where one begins to log a touchpoint.
    void log() {
        story.focus();
    }

    private static VBox column(String name, Region... cards) {
        var column = new VBox(cards);
        column.getStyleClass().add(name);
        return column;
    }
}
