package it.trequartista.inbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.contacts.Owner;
import it.trequartista.contacts.People;
import it.trequartista.contacts.Person;
import it.trequartista.contacts.Surroundings;
import it.trequartista.contacts.Touchpoints;
import it.trequartista.contacts.leads.Leads;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.content.Contents;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What comes in, from its file to its outcome, on a real file.
class DeskTest {
    private static final Time TIME =
            new Time(Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneId.of("Europe/Rome")));
    private static final String BOT =
            """
            Bot: Ciao! Come ti chiami?
            Visitatore: Mi chiamo Tommaso Neri
            Bot: E la tua e-mail?
            Visitatore: t.neri@neri-officine.it
            Bot: Che cosa ti serve?
            Visitatore: Ci serve un sito nuovo entro maggio, il budget è 3.000 euro
            Visitatore: Fate anche assistenza il sabato?
            """;

    @TempDir Path folder;
    private Db db;
    private Captures captures;
    private Triage triage;

    @BeforeEach
    void begin() {
        db = Db.create(folder.resolve("a.treq"), TIME);
        captures = new Captures(db);
        triage = new Triage(db);
    }

    @AfterEach
    void end() {
        db.close();
    }

    private CaptureId take(String name, String text) {
        var taken = captures.take(List.of(Material.of(name, text)), Progress.UNWATCHED);
        var source = taken.sources().getFirst();
        assertThat(source.refused()).isNull();
        return java.util.Objects.requireNonNull(source.first());
    }

    private Choice choice(CaptureId id, Target target) {
        return captures.open(id).choices().stream()
                .filter(c -> c.proposal().target() == target)
                .findFirst()
                .orElseThrow();
    }

    private Person onlyPerson() {
        var people = new People(db);
        assertThat(people.ids()).hasSize(1);
        return people.get(new PersonId(people.ids()[0]));
    }

    @Test
    void aChatIsTakenOnceAndOnlyWhatIsNewIsAdded() {
        var first = captures.take(List.of(Material.of("chat.txt", BOT)), Progress.UNWATCHED);
        assertThat(first.sources().getFirst().tally()).isEqualTo(new Taken.Tally(1, 1, 0, 7, 0));
        var again = captures.take(List.of(Material.of("chat.txt", BOT)), Progress.UNWATCHED);
        assertThat(again.step()).isNull();
        assertThat(again.sources().getFirst().tally()).isEqualTo(new Taken.Tally(1, 0, 0, 0, 0));
        assertThat(captures.counts().toSort()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenOnAnybodyBeforeItIsSaid() {
        CaptureId id = take("chat.txt", BOT);
        var whole = captures.open(id);
        assertThat(whole.turns()).hasSize(7);
        assertThat(whole.said(Target.PERSON)).isEqualTo("Tommaso Neri");
        assertThat(whole.said(Target.EMAIL)).isEqualTo("t.neri@neri-officine.it");
        assertThat(whole.matches()).isEmpty();
        assertThat(new People(db).ids()).isEmpty();
    }

    @Test
    void aLeadIsOpenedOnSomebodyNewWithAllThatWasAccepted() {
        CaptureId id = take("chat.txt", BOT);
        triage.accept(id, choice(id, Target.NEED));
        triage.edit(id, choice(id, Target.BUDGET), "3000..4000 EUR");
        triage.reject(id, choice(id, Target.DATE));
        triage.openLead(id, null);

        Person person = onlyPerson();
        assertThat(person.name()).isEqualTo("Tommaso Neri");
        assertThat(person.points()).extracting(p -> p.value()).contains("t.neri@neri-officine.it");
        var lead = new Leads(db).open().getFirst();
        assertThat(lead.who().name()).isEqualTo("Tommaso Neri");
        assertThat(lead.wish().need()).isEqualTo("un sito nuovo");
        assertThat(lead.title()).isEqualTo("un sito nuovo");
        assertThat(lead.wish().from()).isEqualTo(Money.euro(300_000));
        assertThat(lead.wish().by()).isNull();
        assertThat(new Touchpoints(db).ofPerson(person.id())).isNotEmpty();
        assertThat(captures.counts().toSort()).isZero();
        assertThat(captures.done().getFirst().handling().outcome()).isEqualTo(Outcome.LEAD_OPENED);
        assertThat(new Surroundings(db).provenance(new Owner.OfPerson(person.id())))
                .anySatisfy(
                        p -> {
                            assertThat(p.target()).isEqualTo("EMAIL");
                            assertThat(p.capture()).isEqualTo(id);
                        });

        assertThat(db.history().undo()).isPresent();
        assertThat(new People(db).ids()).isEmpty();
        assertThat(new Leads(db).open()).isEmpty();
        assertThat(captures.counts().toSort()).isEqualTo(1);
        assertThat(choice(id, Target.BUDGET).decision()).isEqualTo(Choice.Decision.EDITED);
    }

    @Test
    void somebodyKnownIsFoundByTheirAddress() {
        CaptureId first = take("chat.txt", BOT);
        triage.openLead(first, null);
        CaptureId second =
                take("altra.txt", "Tommaso: ci siete? scrivetemi a t.neri@neri-officine.it\n");
        var match = captures.open(second).matches().getFirst();
        assertThat(match.person()).isEqualTo(onlyPerson().id());
        assertThat(match.by()).isEqualTo("t.neri@neri-officine.it");
        triage.link(second, match.person());
        assertThat(captures.done().getFirst().links().person()).isEqualTo(match.person());
    }

    @Test
    void whatNobodyIsKnownOfCannotBecomeALead() {
        CaptureId id = take("nota.txt", "richiamare domani\n");
        assertThatThrownBy(() -> triage.openLead(id, null)).isInstanceOf(Refused.class);
        assertThat(captures.counts().toSort()).isEqualTo(1);
        assertThat(new Leads(db).open()).isEmpty();
    }

    @Test
    void fourKeysEmptyTheDeskAndFourUndosFillIt() {
        CaptureId a = take("a.txt", BOT);
        CaptureId b = take("b.txt", "Anna: mi mandate il listino?\n");
        CaptureId c = take("c.txt", "Ugo: ci vediamo in fiera\n");
        CaptureId d = take("d.txt", "Spam: vinci un telefono\n");
        triage.openLead(a, null);
        triage.needsAnswer(b, "Rispondere ad Anna");
        triage.makeTask(c, "Fiera", LocalDate.of(2026, 3, 20));
        triage.notRelevant(d);
        assertThat(captures.counts().toSort()).isZero();
        assertThat(new Tasks(db).open())
                .extracting(t -> t.title())
                .containsExactly("Rispondere ad Anna", "Fiera");
        for (int i = 1; i <= 4; i++) {
            assertThat(db.history().undo()).isPresent();
            assertThat(captures.counts().toSort()).isEqualTo(i);
        }
        assertThat(new Tasks(db).open()).isEmpty();
    }

    @Test
    void anAnswerTicksTheTaskAndStopsTheClock() {
        CaptureId id = take("b.txt", "[10/03/26, 09:00:00] Anna Conti: mi mandate il listino?\n");
        triage.needsAnswer(id, "Rispondere ad Anna");
        assertThat(captures.counts().oldest()).isEqualTo(Duration.ofHours(2));
        triage.answered(id, "Eccolo");
        assertThat(new Tasks(db).open()).isEmpty();
        assertThat(captures.counts().oldest()).isNull();
        assertThat(captures.counts().median()).isEqualTo(Duration.ofHours(2));
        assertThat(captures.done().getFirst().handling().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whatWasHandledComesBackWhenTheyWriteAgain() {
        String one = "[09/03/26, 09:00:00] Anna Conti: mi mandate il listino?\n";
        CaptureId id = take("WhatsApp Chat - Anna Conti.txt", one);
        triage.notRelevant(id);
        String two = one + "[10/03/26, 08:00:00] Anna Conti: allora?\n";
        var taken =
                captures.take(
                        List.of(Material.of("WhatsApp Chat - Anna Conti.txt", two)),
                        Progress.UNWATCHED);
        assertThat(taken.sources().getFirst().tally()).isEqualTo(new Taken.Tally(1, 0, 1, 1, 0));
        assertThat(captures.toSort()).extracting(Capture::id).containsExactly(id);
        assertThat(captures.open(id).turns()).hasSize(2);
        assertThat(captures.toSort().getFirst().snippet()).isEqualTo("allora?");
        assertThat(db.history().undo()).isPresent();
        assertThat(captures.toSort()).isEmpty();
        assertThat(captures.open(id).turns()).hasSize(1);
    }

    @Test
    void whatWasTakenBackCanBeTakenAgain() {
        CaptureId id = take("chat.txt", BOT);
        assertThat(db.history().undo()).isPresent();
        assertThat(captures.toSort()).isEmpty();
        assertThat(take("chat.txt", BOT)).isEqualTo(id);
        assertThat(captures.open(id).turns()).hasSize(7);
    }

    @Test
    void whatIsPutOffComesBackOnItsDay() {
        CaptureId id = take("chat.txt", BOT);
        triage.later(id, LocalDate.of(2026, 3, 12));
        assertThat(captures.toSort()).isEmpty();
        assertThat(captures.later()).hasSize(1);
        assertThatThrownBy(() -> triage.later(id, LocalDate.of(2026, 3, 10)))
                .isInstanceOf(Refused.class);
        db.close();
        var then =
                new Time(
                        Clock.fixed(
                                Instant.parse("2026-03-12T06:00:00Z"), ZoneId.of("Europe/Rome")));
        db = Db.open(folder.resolve("a.treq"), then);
        assertThat(new Captures(db).toSort()).extracting(Capture::id).containsExactly(id);
    }

    @Test
    void aQuestionNobodyAnsweredBecomesAnIdea() {
        CaptureId id = take("chat.txt", BOT);
        Choice question = choice(id, Target.QUESTION);
        triage.idea(id, question);
        assertThat(new Contents(db).all())
                .singleElement()
                .satisfies(c -> assertThat(c.title()).isEqualTo(question.value()));
        assertThat(choice(id, Target.QUESTION).isTaken()).isTrue();
    }

    @Test
    void aLongConversationIsKeptInPartsAndShownFromItsEnd() {
        var chat = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            chat.append("Anna: messaggio numero ").append(i).append(" con qualche parola\n");
            chat.append("Studio: risposta numero ").append(i).append(" con qualche parola\n");
        }
        CaptureId id = take("lunga.txt", chat.toString());
        var whole = captures.open(id);
        assertThat(whole.turns()).hasSize(Conversation.MOST);
        assertThat(whole.earlier()).isEqualTo(10_000 - Conversation.MOST);
        assertThat(whole.turns().getLast().text())
                .isEqualTo("risposta numero 4999 con qualche parola");
        int parts =
                db.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM capture_part")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(parts).isBetween(5, 20);
        var again =
                captures.take(
                        List.of(Material.of("lunga.txt", chat.toString())), Progress.UNWATCHED);
        assertThat(again.step()).isNull();
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsTaken() {
        var taken =
                captures.take(
                        List.of(Material.of("vuoto.txt", ""), Material.of("chat.txt", BOT)),
                        Progress.UNWATCHED);
        assertThat(taken.sources().getFirst().refused()).isNotNull();
        assertThat(taken.sources().getLast().tally().fresh()).isEqualTo(1);
        assertThat(captures.counts().toSort()).isEqualTo(1);
    }
}
