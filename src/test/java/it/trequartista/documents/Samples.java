package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Documents to try the press with: the studio, customer and lines of our example offer.
public final class Samples {
    static final Instant AT = Instant.parse("2026-11-23T09:41:00Z");
    static final Texts ITALIAN = new Texts(Locale.ITALIAN);
    static final Theme CLASSIC = Theme.shipped(Theme.CLASSIC);

    private static final String[][] WORK = {
        {
            "Analisi del mercato e delle 5C",
            "Clienti, azienda, collaboratori, concorrenti, contesto: intervista e relazione scritta"
        },
        {
            "Mappa del percorso cliente",
            "Touchpoint, domande e ostacoli per ciascuna fase; due incontri di lavoro"
        },
        {
            "Piano editoriale trimestrale",
            "12 argomenti, calendario e criteri di qualità dei contenuti"
        },
        {
            "Articolo di blog (800–1.000 parole)",
            "Ricerca, stesura, revisione e ottimizzazione on-page"
        },
        {"Scheda prodotto bilingue IT/EN", "Testo, specifiche tecniche e domande frequenti"},
        {"Newsletter", "Redazione, impaginazione e invio a lista profilata"},
        {
            "Servizio fotografico in sede",
            "Mezza giornata, 25 scatti ritoccati, licenza d’uso illimitata"
        },
        {"Landing page", "Struttura, testi e modulo contatti conforme al GDPR"},
        {
            "Formazione «vendita consultiva»",
            "Sessione di 4 ore per il team commerciale, materiali inclusi"
        },
        {
            "Revisione CRM e pulizia anagrafiche",
            "Deduplica, campi obbligatori, consenso e storico contatti"
        },
    };
    private static final int[] EUROS = {480, 390, 540, 180, 95, 120, 650, 720, 560, 430};

    private Samples() {}

    static Letterhead studio() {
        String logo =
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
                <rect width="64" height="64" rx="12" fill="#0f766e"/>
                <path d="M12 44 L26 30 L35 37 L52 19" fill="none" stroke="#fff" stroke-width="7"
                 stroke-linecap="round" stroke-linejoin="round"/></svg>\
                """;
        return new Letterhead(
                "Studio Ferri",
                "Contenuti, relazioni, contratti",
                List.of(
                        "Via dei Mille 14 · 10123 Torino",
                        "P. IVA IT01234567897 · +39 011 555 0147"),
                List.of(
                        new Letterhead.Link(
                                "giulia@studioferri.example", "mailto:giulia@studioferri.example"),
                        new Letterhead.Link(
                                "https://studioferri.example", "https://studioferri.example")),
                Picture.of("logo.svg", logo.getBytes(StandardCharsets.UTF_8)));
    }

    static Addressee customer() {
        return new Addressee(
                "Officine Meccaniche Dell’Acqua & Figli S.r.l.",
                List.of(
                        "alla c.a. dott.ssa Zoë Škoda-Παπαδοπούλου / Анна Иванова",
                        "Strada Provinciale 7, km 12,4, 24040 Bonate Sotto (BG)",
                        "P. IVA IT09876543217"));
    }

    /// So many lines of work; the carried sums are right.
    public static List<PaperRow> lines(int count) {
        var rows = new ArrayList<PaperRow>();
        long sum = 0;
        for (int i = 0; i < count; i++) {
            String[] work = WORK[i % WORK.length];
            int round = i / WORK.length + 1;
            int quantity = 1 + (i * 7 + 3) % 5;
            boolean discounted = i % 6 == 3;
            long amount = EUROS[i % WORK.length] * quantity * (discounted ? 90L : 100L);
            sum += amount;
            rows.add(
                    new PaperRow.Item(
                            String.valueOf(i + 1),
                            work[0] + (round > 1 ? " – fase " + round : ""),
                            work[1],
                            String.valueOf(quantity),
                            i % 2 == 0 ? "h" : "pz",
                            euro(EUROS[i % WORK.length] * 100L),
                            discounted ? "10 %" : "",
                            i % 5 == 4 ? "10 %" : i == 13 ? "4 %" : "22 %",
                            euro(amount),
                            euro(sum)));
        }
        return rows;
    }

    static String euro(long cents) {
        return "%,d,%02d\u00a0€"
                .formatted(cents / 100, cents % 100)
                .replace(",", ".")
                .replaceFirst("\\.(\\d\\d)\u00a0", ",$1\u00a0");
    }

    /// The example offer with so many lines.
    public static OfferPaper offer(int lines) {
        return new OfferPaper(
                studio(),
                customer(),
                "2026-0147",
                "Programma marketing e vendite 2027",
                List.of(
                        new Fact(Fact.Kind.DATE, "23 novembre 2026", false),
                        new Fact(Fact.Kind.VALID_UNTIL, "23 dicembre 2026", true),
                        new Fact(Fact.Kind.PAYMENT, "30 % acconto, saldo 30 gg d.f.f.m.", false),
                        new Fact(Fact.Kind.DELIVERY, "entro 90 giorni dall’accettazione", false)),
                "",
                List.of(
                        new Choice("Essenziale", "7.900,00 €", "Analisi, piano, 4 articoli", false),
                        new Choice(
                                "Crescita",
                                "come da dettaglio",
                                "Tutte le voci di questa offerta",
                                true),
                        new Choice("Completo", "+ 2.730,00 €", "Crescita e le tre opzioni", false)),
                lines(lines),
                List.of(
                        new TaxRow("4 %", "1.406,00 €", "56,24 €", ""),
                        new TaxRow("10 %", "1.083,00 €", "108,30 €", ""),
                        new TaxRow("22 %", "35.608,85 €", "7.833,95 €", "")),
                List.of(
                        new Choice("Video testimonianza cliente (90\")", "890,00 €", "", false),
                        new Choice("Presidio fiera, 1 giornata", "640,00 €", "", false),
                        new Choice("Assistenza prioritaria 12 mesi", "1.200,00 €", "", false)),
                List.of(
                        new TotalRow(TotalRow.Kind.LINES, "", "40.103,00 €"),
                        new TotalRow(TotalRow.Kind.DISCOUNT, "5 %", "– 2.005,15 €"),
                        new TotalRow(TotalRow.Kind.TAXABLE, "", "38.097,85 €"),
                        new TotalRow(TotalRow.Kind.TAX, "", "7.998,49 €"),
                        new TotalRow(TotalRow.Kind.TOTAL, "", "46.096,34 €"),
                        new TotalRow(TotalRow.Kind.DEPOSIT, "", "13.828,90 €")),
                List.of(),
                """
                1. Acconto del 30 % all’accettazione, saldo a 30 giorni data fattura fine mese.
                2. L’offerta è valida fino alla data indicata; i prezzi si intendono IVA esclusa.
                3. Le bozze comprendono due cicli di revisione; ulteriori cicli sono conteggiati a 60,00 €/h.
                4. I materiali restano di proprietà dell’autore fino al saldo; poi sono ceduti al cliente senza limiti.
                5. I dati personali sono trattati secondo il Reg. (UE) 2016/679; foro competente: Torino.
                """,
                new Transfer(
                        "IT60 X054 2811 1010 0000 0123 456",
                        "Studio Ferri",
                        epc(),
                        "Bonifico acconto (EPC)"),
                true,
                List.of(
                        "Professione esercitata ai sensi della legge 14 gennaio 2013, n. 4 (G.U. n."
                                + " 22 del 26-1-2013)."));
    }

    static String epc() {
        return "BCD\n"
                + "002\n"
                + "1\n"
                + "SCT\n\n"
                + "Studio Ferri\n"
                + "IT60X0542811101000000123456\n"
                + "EUR13828.90\n\n\n"
                + "Acconto offerta 2026-0147";
    }

    /// Its sheet, with some data inside.
    public static Sheet sheet(OfferPaper offer) {
        var json =
                new Attachment(
                        "offerta.json",
                        "application/json",
                        "I dati dell'offerta",
                        "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
        return offer.sheet(CLASSIC, ITALIAN, AT, List.of(json));
    }

    /// The filled page as the press lays it out, for other programs.
    public static String html(Sheet sheet) {
        var bytes = Svg.written(Page.of(sheet).getDocumentElement()).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// An offer with every part there can be.
    public static OfferPaper richOffer() {
        var base = offer(4);
        var rows = new ArrayList<PaperRow>();
        rows.add(new PaperRow.Heading("Strategia", ""));
        rows.addAll(base.rows().subList(0, 2));
        rows.add(new PaperRow.Subtotal("Totale strategia", "2.310,00 €", "2.310,00 €"));
        rows.add(new PaperRow.Heading("Contenuti", "2.310,00 €"));
        rows.addAll(base.rows().subList(2, 4));
        return new OfferPaper(
                new Letterhead(
                        "Giulia Ferri", "Marketing e vendite", List.of("Torino"), List.of(), null),
                customer(),
                "2026-0148",
                "Strategia e contenuti",
                base.facts(),
                "Gentile dott.ssa, ecco la proposta di cui abbiamo **parlato**:\n\n"
                        + "- strategia\n"
                        + "- contenuti",
                base.tiers(),
                rows,
                List.of(
                        new TaxRow("22 %", "4.742,40 €", "1.043,33 €", ""),
                        new TaxRow("N1", "50,00 €", "0,00 €", "Escluse ex art. 15 DPR 633/1972")),
                List.of(new Choice("Video", "890,00 €", "Due minuti, sottotitoli", false)),
                List.of(
                        new TotalRow(TotalRow.Kind.LINES, "", "4.560,00 €"),
                        new TotalRow(TotalRow.Kind.CONTRIBUTION, "INPS 4 %", "182,40 €"),
                        new TotalRow(TotalRow.Kind.TAXABLE, "", "4.742,40 €"),
                        new TotalRow(TotalRow.Kind.TAX, "", "1.043,33 €"),
                        new TotalRow(TotalRow.Kind.STAMP, "", "2,00 €"),
                        new TotalRow(TotalRow.Kind.TOTAL, "", "5.787,73 €"),
                        new TotalRow(TotalRow.Kind.WITHHOLDING, "20 %", "– 948,48 €"),
                        new TotalRow(TotalRow.Kind.DUE, "", "4.839,25 €"),
                        new TotalRow(TotalRow.Kind.MONTHLY, "", "120,00 €")),
                List.of(
                        new Instalment("Acconto", "all’accettazione", "1.451,78 €"),
                        new Instalment("Saldo", "30 gg d.f.f.m.", "3.387,47 €")),
                base.conditions(),
                base.transfer(),
                true,
                base.small());
    }

    static Sheet sheet(ContractPaper contract) {
        return contract.sheet(CLASSIC, ITALIAN, AT, List.of());
    }

    /// The example contract.
    public static ContractPaper contract(boolean cover) {
        return new ContractPaper(
                studio(),
                "2026-0012",
                "Contratto di servizi",
                "Programma marketing e vendite 2027",
                cover,
                List.of(new Fact(Fact.Kind.DATE, "23 novembre 2026", false)),
                List.of(
                        new Party(
                                "Fornitore",
                                "Studio Ferri",
                                List.of("Via dei Mille 14, 10123 Torino", "P. IVA IT01234567897"),
                                "Giulia Ferri"),
                        new Party(
                                "Cliente",
                                customer().name(),
                                customer().lines(),
                                "dott.ssa Zoë Škoda-Παπαδοπούλου")),
                "Il Cliente ha accettato l’offerta *2026-0147* il 20 novembre 2026.",
                clauses(),
                List.of(
                        new Instalment("Acconto", "alla firma", "13.828,90 €"),
                        new Instalment("Saldo", "30 gg d.f.f.m.", "32.267,44 €")),
                "46.096,34 €",
                "Gli importi comprendono l’IVA.",
                List.of("Professione esercitata ai sensi della legge 14 gennaio 2013, n. 4."));
    }

    private static List<Clause> clauses() {
        String long1 =
                "Il Fornitore organizza il lavoro in autonomia, informa il Cliente"
                        + " dell’avanzamento ogni due settimane e conserva i materiali per dodici"
                        + " mesi. ";
        return List.of(
                new Clause(
                        "Oggetto",
                        "Il **Fornitore** si impegna a realizzare le attività descritte"
                                + " nell’offerta *2026-0147*, con la diligenza professionale di cui"
                                + " all’[art. 1176 c.c.](https://example.org/1176)\n\n"
                                + "1. analisi e piano;\n"
                                + "2. contenuti;\n"
                                + "3. formazione.",
                        false,
                        ""),
                new Clause("Corrispettivo", "Il corrispettivo è pagato così:", true, ""),
                new Clause("Svolgimento", long1.repeat(9), false, ""),
                new Clause(
                        "Limitazione di responsabilità",
                        long1.repeat(5),
                        false,
                        "il Fornitore risponde nei limiti del corrispettivo"),
                new Clause("Riservatezza", long1.repeat(8), false, ""),
                new Clause("Foro competente", "Torino.", false, "deroga al foro"));
    }

    /// A sheet of a theme that has only this body.
    static Sheet body(java.nio.file.Path folder, String body) throws java.io.IOException {
        java.nio.file.Files.writeString(
                folder.resolve("tema.json"),
                "{\"name\":\"x\",\"colours\":{},\"fonts\":{},\"page\":{}}");
        java.nio.file.Files.writeString(
                folder.resolve("stile.css"), "body { font-family: 'Source Sans 3', 'Noto Sans'; }");
        java.nio.file.Files.writeString(
                folder.resolve("pagina.html"),
                "<html><head></head><body><h1>Prova</h1>" + body + "</body></html>");
        var about = new About("Prova", "Una prova", "Studio Ferri", Locale.ITALY, AT);
        return new Sheet(Theme.in(folder), "pagina.html", java.util.Map.of(), about, List.of());
    }
}
