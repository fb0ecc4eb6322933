package it.trequartista.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contracts.ContractEvent.Kind;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ContractStateTest {
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Contract OPEN =
            new Contract(
                    new ContractId(1), new OfferId(2), 3, null, "", "", "", null, null, "it", "");

    private static ContractEvent signed(Side side, int hours) {
        return new ContractEvent(
                Kind.SIGNED,
                AT.plusSeconds(hours * 3600L),
                side,
                "A",
                "",
                SignatureLevel.WET,
                "",
                "",
                null);
    }

    private static ContractState on(LocalDate today, Contract contract, ContractEvent... events) {
        return ContractState.of(contract, true, List.of(events), today, ZoneOffset.UTC);
    }

    @Test
    void aContractThatBeginsLaterIsSignedAndThenActive() {
        var later = OPEN.withDays(DAY.plusDays(9), null);
        var both = new ContractEvent[] {signed(Side.SELLER, 0), signed(Side.CUSTOMER, 1)};
        assertThat(on(DAY, later, both)).isEqualTo(new ContractState.Signed(DAY, DAY.plusDays(9)));
        assertThat(on(DAY.plusDays(9), later, both)).isEqualTo(new ContractState.Active(DAY));
    }

    @Test
    void itRunsToTheEndOfItsLastDay() {
        var ends = OPEN.withDays(null, DAY.plusDays(5));
        var both = new ContractEvent[] {signed(Side.SELLER, 0), signed(Side.CUSTOMER, 1)};
        assertThat(on(DAY.plusDays(5), ends, both)).isInstanceOf(ContractState.Active.class);
        assertThat(on(DAY.plusDays(6), ends, both)).isInstanceOf(ContractState.Expired.class);
    }

    @Test
    void withoutPaperItIsADraft() {
        assertThat(ContractState.of(OPEN, false, List.of(), DAY, ZoneOffset.UTC))
                .isEqualTo(new ContractState.Draft());
    }

    @Test
    void anEndedContractStaysEnded() {
        var sent = ContractEvent.of(Kind.SENT, AT, "");
        var no = ContractEvent.of(Kind.DECLINED, AT.plusSeconds(60), "");
        assertThat(on(DAY, OPEN, sent)).isEqualTo(new ContractState.OutForSignature(DAY));
        assertThat(on(DAY, OPEN, no, sent)).isEqualTo(new ContractState.Declined(DAY));
    }

    @Test
    void theOrderInWhichEventsArriveDoesNotMatter() {
        var random = new Random(7);
        var kinds = Kind.values();
        for (int round = 0; round < 500; round++) {
            var events = new ArrayList<ContractEvent>();
            for (int i = random.nextInt(6); i > 0; i--) {
                var kind = kinds[random.nextInt(kinds.length)];
                events.add(
                        kind == Kind.SIGNED
                                ? signed(random.nextBoolean() ? Side.SELLER : Side.CUSTOMER, i)
                                : ContractEvent.of(kind, AT.plusSeconds(i * 3600L + 1), ""));
            }
            var before = ContractState.of(OPEN, true, events, DAY, ZoneOffset.UTC);
            Collections.shuffle(events, random);
            assertThat(ContractState.of(OPEN, true, events, DAY, ZoneOffset.UTC)).isEqualTo(before);
        }
    }
}
