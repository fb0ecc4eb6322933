package it.trequartista.deals.ui;

import it.trequartista.deals.DealFile;
import it.trequartista.deals.Paper;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The offers and contracts of a deal, as links.
final class PapersCard {
    private final Desk desk;
    private final DealWords words;
    private final VBox rows = new VBox();
    private final VBox root;

    PapersCard(Desk desk, DealWords words) {
        this.desk = desk;
        this.words = words;
        root = Cards.card(desk.text("deals.papers"), rows);
    }

    Region root() {
        return root;
    }

    void show(DealFile file) {
        rows.getChildren().setAll(file.papers().stream().map(this::row).toList());
        if (file.papers().isEmpty()) {
            rows.getChildren().add(Cards.hint(words.text("deals.noPapers")));
        }
    }

    private Node row(Paper paper) {
        boolean offer = paper.place() instanceof Place.Offer;
        String number = paper.number().isEmpty() ? words.text("deals.draft") : paper.number();
        var link =
                Buttons.link(
                        words.text(
                                offer ? "deals.offerIs" : "deals.contractIs",
                                number,
                                paper.title()),
                        () -> desk.go().to(paper.place()));
        var row = new HBox(Icons.of(offer ? Icon.FILE_TEXT : Icon.CHECK_SQUARE, "ic14"), link);
        if (paper.unanswered() && paper.place() instanceof Place.Offer(var id)) {
            var room = new Region();
            HBox.setHgrow(room, Priority.ALWAYS);
            var accept =
                    Buttons.quietIcon(
                            words.text("deals.accept", number),
                            Icon.CHECK,
                            () -> desk.go().to(new Place.Accept(id)));
            accept.getStyleClass().add("sm");
            row.getChildren().addAll(room, accept);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("paper-row");
        return row;
    }
}
