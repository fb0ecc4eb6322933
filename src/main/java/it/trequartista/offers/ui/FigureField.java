package it.trequartista.offers.ui;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Desk;

import javafx.scene.control.TextField;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A field for a figure. It saves itself while one types and writes the figure the usual way only
/// when it is left, so that the caret never jumps; what is no figure stays there and is said.
final class FigureField extends TextField {
    /// The share a typed figure means, refused outside 0 and 100.
    static final Function<BigDecimal, Optional<Problem>> PERCENT =
            value ->
                    value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0
                            ? Optional.of(Problem.input("offers.rate"))
                            : Optional.empty();

    /// Any figure.
    static final Function<BigDecimal, Optional<Problem>> ANY = value -> Optional.empty();

    private final Desk desk;
    private final Function<BigDecimal, Optional<Problem>> fault;
    private final Consumer<BigDecimal> save;
    private final Consumer<Optional<String>> wrong;
    private final Autosave.Watched watched;
    private Function<BigDecimal, String> words = BigDecimal::toPlainString;

    /// A field.
    ///
    /// @param fault what is wrong with a figure, if anything
    /// @param wrong is told what to say, or that all is well
    FigureField(
            Desk desk,
            Function<BigDecimal, Optional<Problem>> fault,
            Consumer<BigDecimal> save,
            Consumer<Optional<String>> wrong) {
        this.desk = desk;
        this.fault = fault;
        this.save = save;
        this.wrong = wrong;
        getStyleClass().add("num");
        this.watched = desk.autosave().watch(this, this::typed);
        focusedProperty().subscribe(this::focused);
    }

    /// How the figure is written when nobody types.
    FigureField written(Function<BigDecimal, String> how) {
        words = how;
        return this;
    }

    /// Shows what the disk has.
    void show(BigDecimal value) {
        if (!isFocused() && !getStyleClass().contains("bad")) {
            watched.show(words.apply(value));
        }
    }

    private void typed(String text) {
        var value = read(text);
        var problem =
                value.map(fault)
                        .orElseGet(() -> Optional.of(Problem.input("offers.noNumber", text)));
        getStyleClass().remove("bad");
        if (problem.isPresent()) {
            getStyleClass().add("bad");
        }
        wrong.accept(problem.map(p -> desk.texts().get(p)));
        if (problem.isEmpty()) {
            value.ifPresent(save);
        }
    }

    private void focused(boolean is) {
        if (is) {
            selectAll();
        } else if (!getStyleClass().contains("bad")) {
            read(getText()).ifPresent(value -> watched.show(words.apply(value)));
        }
    }

    private Optional<BigDecimal> read(String text) {
        return text.isBlank() ? Optional.of(BigDecimal.ZERO) : desk.formats().parse(text);
    }

    /// A share from per cents, to the hundredth.
    static Rate rate(BigDecimal percent) {
        return new Rate(percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue());
    }
}
