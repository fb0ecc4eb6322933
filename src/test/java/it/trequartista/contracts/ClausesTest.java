package it.trequartista.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class ClausesTest {
    @Test
    void aHeadingBeginsAClause() {
        var clauses = Clauses.parse("premise\n\n## One\n\ntext\n\n## Two\n[[fee]]\n");
        assertThat(clauses).extracting("title").containsExactly("One", "Two");
        assertThat(clauses.getFirst().text()).isEqualTo("text");
        assertThat(clauses.getFirst().withFee()).isFalse();
        assertThat(clauses.get(1).withFee()).isTrue();
        assertThat(Clauses.premises("premise\n\n## One")).isEqualTo("premise");
    }

    @Test
    void aMarkedClauseIsApprovedSpecifically() {
        var clause = Clauses.parse("## Foro\n\n[[1341 deroga al foro]]\n\nTorino.").getFirst();
        assertThat(clause.approval()).isEqualTo("deroga al foro");
        assertThat(clause.text()).isEqualTo("Torino.");
    }

    @Test
    void theStarterHasTheSameClausesInBothLanguages() {
        var italian = Clauses.parse(Clauses.starter("it", Map.of()));
        var english = Clauses.parse(Clauses.starter("en", Map.of()));
        assertThat(italian).hasSameSizeAs(english).hasSize(8);
        assertThat(italian.stream().filter(c -> !c.approval().isBlank()).toList()).hasSize(1);
    }
}
