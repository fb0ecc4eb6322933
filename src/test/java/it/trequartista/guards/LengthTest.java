package it.trequartista.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Nothing is longer than one can hold in mind: files of 400 lines, methods of 60, 5 parameters.
class LengthTest {
    private static List<String> tooLong(Sources sources) {
        var found = new ArrayList<String>();
        for (var file : sources.files()) {
            if (file.lines() > 400) {
                found.add("%s has %d lines".formatted(file.path(), file.lines()));
            }
            for (var method : file.methods()) {
                String name = file.path() + " " + method.name();
                if (method.lines() > 60) {
                    found.add("%s has %d lines".formatted(name, method.lines()));
                }
                if (method.parameters() > 5) {
                    found.add("%s has %d parameters".formatted(name, method.parameters()));
                }
            }
        }
        return found;
    }

    @Test
    void everyFileAndMethodIsShort() throws Exception {
        assertThat(tooLong(Sources.below(Path.of("src")))).isEmpty();
    }

    @Test
    void aLongFileIsFound() throws Exception {
        var planted = Sources.of("Long.java", "class Long {\n" + "\n".repeat(400) + "}\n");
        assertThat(tooLong(planted)).containsExactly("Long.java has 402 lines");
    }

    @Test
    void aLongMethodIsFound() throws Exception {
        var planted =
                Sources.of(
                        "Method.java", "class M {\n void go() {\n" + "go();\n".repeat(60) + "}}");
        assertThat(tooLong(planted)).containsExactly("Method.java go has 62 lines");
    }

    @Test
    void aMethodThatAsksForTooMuchIsFound() throws Exception {
        var planted =
                Sources.of(
                        "Asks.java", "class A { void go(int a,int b,int c,int d,int e,int f){} }");
        assertThat(tooLong(planted)).containsExactly("Asks.java go has 6 parameters");
    }
}
