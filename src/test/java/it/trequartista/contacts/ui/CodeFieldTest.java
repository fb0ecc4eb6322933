package it.trequartista.contacts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class CodeFieldTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aCodeIsShownByItsNameAndOnlyAChoiceIsSaved() throws Exception {
        var chosen = new ArrayList<String>();
        List<String> names =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    var field = CodeField.languages(Locale.ITALY, chosen::add);
                                    var box = field.control();
                                    field.show("en");
                                    String shown = box.getConverter().toString(box.getValue());
                                    box.setValue("de");
                                    return List.of(
                                            shown, box.getConverter().toString(box.getValue()));
                                })
                        .get();
        assertThat(names).containsExactly("inglese", "tedesco");
        assertThat(chosen).containsExactly("de");
    }

    @Test
    void aCodeNobodyKnowsIsKeptAsItIs() throws Exception {
        var chosen = new ArrayList<String>();
        String shown =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    var field = CodeField.countries(Locale.UK, chosen::add);
                                    field.show("Padania");
                                    var box = field.control();
                                    return box.getConverter().toString(box.getValue());
                                })
                        .get();
        assertThat(shown).isEqualTo("Padania");
        assertThat(chosen).isEmpty();
    }

    @Test
    void choosingNothingKeepsWhatWasThere() throws Exception {
        var chosen = new ArrayList<String>();
        String kept =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    var field = CodeField.languages(Locale.ITALY, chosen::add);
                                    field.show("de");
                                    field.control().setValue(null);
                                    return field.control().getValue();
                                })
                        .get();
        assertThat(kept).isEqualTo("de");
        assertThat(chosen).isEmpty();
    }
}
