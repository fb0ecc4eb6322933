package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractFile;
import it.trequartista.contracts.Contracts;
import it.trequartista.kernel.ContractId;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Page;
import it.trequartista.ui.PdfPane;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One contract: what is written or what happened, beside its own PDF.
public final class ContractPage implements Page {
    private final Desk desk;
    private final ContractModel model;
    private final ContractHead head;
    private final ContractDraft draft;
    private final ContractStory story;
    private final PdfPane preview;
    private final StackPane side = new StackPane();
    private final VBox root = new VBox();
    private @Nullable Object drawn;

    /// A contract of a file.
    public ContractPage(Desk desk, Contracts contracts, ContractId id) {
        this.desk = desk;
        this.model = new ContractModel(id, contracts, desk.background(), desk.time(), desk::say);
        this.head = new ContractHead(desk, model);
        this.draft = new ContractDraft(desk, model);
        this.story = new ContractStory(desk, model);
        this.preview = new PdfPane(desk.words(), desk.background(), desk.text("contracts.preview"));
        var panes = new SplitPane(side, preview);
        panes.setDividerPositions(0.5);
        side.setMinWidth(320);
        preview.setMinWidth(280);
        root.getStyleClass().add("page");
        root.getChildren()
                .addAll(
                        head.root(),
                        desk.badges().sentence(new Badges.Field("contract", id.value(), "number")),
                        panes);
        VBox.setVgrow(panes, Priority.ALWAYS);
        model.shown().subscribe(this::draw);
    }

    private void draw(Optional<ContractFile> shown) {
        if (shown.isEmpty()) {
            return;
        }
        var file = shown.get();
        head.show(file);
        if (file.issued().isPresent()) {
            story.show(file);
        } else {
            draft.show(file);
        }
        side.getChildren().setAll(file.issued().isPresent() ? story.root() : draft.root());
        Object paper = file.issued().<Object>map(i -> i.pdfSha256()).orElse(file.contract());
        if (!paper.equals(drawn)) {
            drawn = paper;
            preview.show(model::pdf);
        }
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        desk.autosave().flush();
        model.close();
    }
}
