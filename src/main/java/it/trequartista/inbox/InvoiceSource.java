package it.trequartista.inbox;

import it.trequartista.inbox.papers.Envelope;
import it.trequartista.inbox.papers.Invoice;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads who sells and who buys from a received electronic invoice (FatturaPA), also one in a
/// signed file, whose signature is not looked at.
final class InvoiceSource implements RowSource {
    private static final int LARGEST = 64 << 20;
    private static final int LOOKED = 4_000;

    private final Survey survey;

    InvoiceSource(Survey survey) {
        this.survey = survey;
    }

    /// Whether a list is one.
    static boolean isInvoice(Survey survey) {
        if (survey.nature() == Survey.Nature.SIGNED
                || survey.name().toLowerCase(Locale.ROOT).endsWith(".p7m")) {
            return true;
        }
        char[] begin = new char[LOOKED];
        try (var reader = survey.open()) {
            int n = reader.read(begin);
            String text = n < 0 ? "" : new String(begin, 0, n);
            return text.stripLeading().startsWith("<") && text.contains("FatturaElettronica");
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
        }
    }

    @Override
    public Source source() {
        return survey.source(Source.Kind.INVOICE);
    }

    @Override
    public void read(RowSink sink, Progress progress) {
        progress.check();
        Invoice invoice = invoice();
        int row = 0;
        for (Invoice.Party party : invoice.parties()) {
            row++;
            sink.row(incoming(row, party), () -> cells(party));
        }
        if (invoice.broken()) {
            sink.bad(row + 1, Reason.of("inbox.row.invoiceRest"), List::of);
        }
        progress.at(survey.size(), survey.size());
    }

    private Invoice invoice() {
        Optional<Invoice> found;
        try (InputStream in = Files.newInputStream(survey.file())) {
            byte[] bytes = in.readNBytes(LARGEST);
            found = Invoice.read(Envelope.opened(bytes));
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
        }
        return found.orElseThrow(
                () -> Problem.input("inbox.invoice.none", survey.name()).refused());
    }

    private static List<String> cells(Invoice.Party party) {
        return List.of(party.name(), party.vat(), party.fiscal(), party.city());
    }

    private static Incoming incoming(int row, Invoice.Party party) {
        var points = new ArrayList<Point>();
        points.addAll(Points.emails("EMAIL", "", party.email()));
        points.addAll(Points.emails("PEC", "", party.pec()));
        points.addAll(Points.phones("PHONE", "", party.phone()));
        var where =
                new Where(
                        "WORK",
                        party.street(),
                        new Where.Town(party.postalCode(), party.city()),
                        party.province(),
                        party.country());
        var who = new Incoming.Who(party.given(), party.family(), "");
        // Who trades in their own name is a company of that name and the person in it.
        boolean trades = !party.company().isEmpty() || !party.vat().isEmpty();
        String company = trades ? party.name() : "";
        var codes =
                trades
                        ? new Incoming.Codes(party.vat(), party.fiscal(), party.sdi())
                        : Incoming.Codes.NONE;
        return new Incoming(
                row,
                who,
                new Incoming.Work(company, "", "", codes),
                points,
                new Incoming.More(
                        where.isBlank() ? List.of() : List.of(where),
                        List.of(),
                        List.of(Card.Fact.texts())));
    }
}
