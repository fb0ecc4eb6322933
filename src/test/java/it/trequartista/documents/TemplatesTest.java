package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TemplatesTest {
    @TempDir private Path folder;

    @Test
    void valuesAreEscapedAndListsRepeat() throws Exception {
        write("a.html", "{{#list}}[{{text}}]{{/list}}{{flag}}");
        assertThat(
                        fill(
                                Map.of(
                                        "list",
                                        List.of(Map.of("text", "<&>"), Map.of("text", "b")),
                                        "flag",
                                        "\"")))
                .isEqualTo("[&lt;&amp;&gt;][b]&quot;");
    }

    @Test
    void anUnknownNameIsToldWithFileAndLine() throws Exception {
        write("a.html", "ok\n{{there}}\n{{nowhere}}");
        assertProblem(Map.of("there", "x"), "documents.unknownName", "a.html", 3, "nowhere");
    }

    @Test
    void anUnknownNameInAnIncludedFileIsToldWithThatFile() throws Exception {
        write("a.html", "ok\n{{>b.html}}");
        write("b.html", "one\ntwo {{oops}}");
        assertProblem(Map.of(), "documents.unknownName", "b.html", 2, "oops");
    }

    @Test
    void anUnknownSectionIsRefused() throws Exception {
        write("a.html", "{{#nothing}}x{{/nothing}}");
        assertProblem(Map.of(), "documents.unknownName", "a.html", 1, "nothing");
    }

    @Test
    void aBrokenTemplateIsToldWithItsLine() throws Exception {
        write("a.html", "ok\n{{#open}}\nnever closed");
        Refused refused = catchThrowableOfType(Refused.class, () -> fill(Map.of("open", true)));
        assertThat(refused.problem().key()).isEqualTo("documents.badTemplate");
        assertThat(refused.problem().arguments()).startsWith("a.html", 2);
    }

    @Test
    void templatesCannotCallMethods() throws Exception {
        write("a.html", "{{name.class}}{{name.bytes}}");
        assertThatThrownBy(() -> fill(Map.of("name", "x"))).isInstanceOf(Refused.class);
    }

    @Test
    void onlyPlainValuesAreTaken() {
        assertThatThrownBy(() -> Values.clean(Map.of("x", List.of(new Object()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThemeMayOverrideOneBlockOfAnother() throws Exception {
        write("base.html", "<{{$middle}}old{{/middle}}>");
        write("a.html", "{{<base.html}}{{$middle}}new{{/middle}}{{/base.html}}");
        assertThat(fill(Map.of())).isEqualTo("<new>");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        write("a.html", "{{>gone.html}}");
        Refused refused = catchThrowableOfType(Refused.class, () -> fill(Map.of()));
        assertThat(refused.problem().key()).isEqualTo("documents.fileMissing");
        assertThat(refused.problem().arguments()).containsExactly("gone.html");
    }

    @Test
    void aStyleSheetCannotBeLeftThroughAValue() throws Exception {
        write("a.css", "p { content: \"{{word}}\" }");
        var templates = new Templates(theme());
        assertThat(templates.fill("a.css", Map.of("word", "a\" } body { x: \\")))
                .isEqualTo("p { content: \"a\\000022 \\00007d body \\00007b x: \\00005c\" }");
    }

    private void assertProblem(Map<String, Object> values, String key, Object... arguments) {
        Refused refused = catchThrowableOfType(Refused.class, () -> fill(values));
        assertThat(refused.problem().key()).isEqualTo(key);
        assertThat(refused.problem().arguments()).containsExactly(arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String fill(Map<String, Object> values) {
        return new Templates(theme()).fill("a.html", values);
    }

    private Theme theme() {
        return new Theme("x", Map.of(), Map.of(), Map.of(), new ThemeFiles.Folder(folder));
    }
}
