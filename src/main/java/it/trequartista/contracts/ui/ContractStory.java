package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractEvent;
import it.trequartista.contracts.ContractFile;
import it.trequartista.contracts.IssuedContract;
import it.trequartista.contracts.KeptEvidence;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Exports;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What happened to an issued contract, each with its proof. Read only.
final class ContractStory {
    private final Desk desk;
    private final ContractModel model;
    private final VBox cards = new VBox();
    private final ScrollPane root = new ScrollPane(cards);

    ContractStory(Desk desk, ContractModel model) {
        this.desk = desk;
        this.model = model;
        cards.getStyleClass().addAll("pad16", "panel");
        cards.setSpacing(12);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().add("panel");
        root.setAccessibleText(desk.text("contracts.story"));
    }

    Region root() {
        return root;
    }

    void show(ContractFile file) {
        cards.getChildren().clear();
        var heading = new Label(desk.text("contracts.story"));
        heading.getStyleClass().add("heading");
        cards.getChildren().add(heading);
        accepted(file);
        file.issued().ifPresent(this::issued);
        file.events().forEach(this::happened);
    }

    private void accepted(ContractFile file) {
        var yes = file.agreement().acceptance();
        String how =
                desk.texts().has("contracts.by." + yes.channel())
                        ? desk.text("contracts.by." + yes.channel())
                        : yes.channel();
        String offer = file.agreement().issued().number();
        String title = desk.text("contracts.storyAccepted", offer, yes.byWhom(), how);
        cards.getChildren().add(card(title, yes.at(), lines(yes.note()), file.proof()));
    }

    private void issued(IssuedContract issued) {
        String title = desk.text("contracts.storyIssued", issued.number());
        String hash = desk.text("contracts.sha256", issued.pdfSha256());
        cards.getChildren().add(card(title, issued.issuedAt(), lines(hash), null));
    }

    private void happened(ContractEvent event) {
        var side = event.side();
        var level = event.level();
        String title =
                side == null
                        ? desk.texts().get("contracts.story", event.kind())
                        : desk.text("contracts.storySigned." + side.name(), event.signatory());
        var more = new ArrayList<String>();
        if (level != null) {
            more.add(desk.texts().get("contracts.level", level));
        }
        more.addAll(lines(event.capacity(), event.place(), event.note()));
        cards.getChildren().add(card(title, event.at(), more, event.evidence()));
    }

    private static List<String> lines(String... all) {
        return List.of(all).stream().filter(l -> !l.isBlank()).toList();
    }

    private VBox card(
            String title, Instant at, List<String> lines, @Nullable KeptEvidence evidence) {
        var name = new Label(title);
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        var when = new Label(desk.formats().moment(at, desk.time().zone()));
        when.getStyleClass().addAll("small", "muted");
        var card = new VBox(name, when);
        card.getStyleClass().addAll("card", "pad12");
        card.setSpacing(4);
        lines.forEach(line -> card.getChildren().add(small(line)));
        if (evidence != null) {
            String words = desk.text("contracts.saveEvidence", evidence.name());
            card.getChildren()
                    .addAll(
                            small(desk.text("contracts.sha256", evidence.sha256())),
                            Buttons.quiet(words, Icon.PAPERCLIP, () -> save(evidence)));
        }
        return card;
    }

    private static Label small(String words) {
        return Labels.wrapped(words, "small", "muted", "para");
    }

    private void save(KeptEvidence evidence) {
        new Exports(desk)
                .save(
                        desk.text("contracts.saveEvidence", evidence.name()),
                        evidence.name(),
                        to -> model.export(evidence, to));
    }
}
