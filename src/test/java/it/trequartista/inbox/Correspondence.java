package it.trequartista.inbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// An invented seller's mail and chats, any length; the same seed gives the same bytes. Of ten
/// mails three are plain, three text and HTML, two HTML alone, two have files; half answer another
/// and repeat it.
final class Correspondence {
    private static final List<String> SENTENCES =
            List.of(
                    "Buongiorno, vi scrivo per il preventivo del sito.",
                    "Il prezzo è più alto di quanto pensassi: si può fare qualcosa?",
                    "Ci sentiamo giovedì alle 15:30, se per voi va bene.",
                    "Le fotografie arrivano domani, sono circa venti.",
                    "Perché la città non compare nella mappa?",
                    "Il pagamento è stato fatto ieri, 1.250,00 € IVA inclusa.",
                    "Mi serve anche la versione inglese delle schede.",
                    "Grazie mille, a presto.",
                    "Hello, we would like a quote for the new brochure.",
                    "Could you send the draft by Friday, please?",
                    "The second version looks good, only the logo is too small.",
                    "Our budget is about 3,000 euros for the whole year.",
                    "Who shall I send the invoice to?",
                    "Please find the signed offer attached.",
                    "From next week our office opens at nine.",
                    "Best regards and have a nice weekend.");
    private static final List<String> PEOPLE =
            List.of("Anna Bianchi", "Ugo Rossi", "John Miller", "Chiara D'Amico", "Noè Ferri");
    private static final DateTimeFormatter SENT =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0100'", Locale.ENGLISH);
    private static final DateTimeFormatter ENVELOPE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHAT =
            DateTimeFormatter.ofPattern("dd/MM/uu, HH:mm", Locale.ROOT);
    private static final LocalDateTime FIRST = LocalDateTime.of(2019, 1, 7, 8, 0);

    private final Random random;
    private int number;

    Correspondence(long seed) {
        random = new Random(seed);
    }

    /// Writes a mailbox of at least so many bytes.
    void mailbox(Path file, long size) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long done = 0; done < size; number++) {
                byte[] mail = mail().getBytes(StandardCharsets.UTF_8);
                out.write(mail);
                done += mail.length;
            }
        }
    }

    /// Writes a WhatsApp export of at least so many bytes, as Android writes it in Italian.
    void chat(Path file, long size) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long done = 0; done < size; number++) {
                byte[] line = said().getBytes(StandardCharsets.UTF_8);
                out.write(line);
                done += line.length;
            }
        }
    }

    private String said() {
        String what =
                switch (random.nextInt(12)) {
                    case 0 -> "<Media omessi>";
                    case 1 -> "IMG-20190107-WA%04d.jpg (file allegato)".formatted(number % 10_000);
                    case 2 -> sentences(2).replace(". ", ".\n") + "😀";
                    default -> sentences(1 + random.nextInt(3));
                };
        return CHAT.format(when()) + " - " + PEOPLE.get(random.nextInt(2)) + ": " + what + "\n";
    }

    private LocalDateTime when() {
        return FIRST.plusMinutes(number * 2L);
    }

    private String mail() {
        String envelope = "From - " + ENVELOPE.format(when()) + "\n";
        String answered = number == 0 || random.nextBoolean() ? "" : "<%d@studio.example>";
        String answers = answered.formatted(number - 1);
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String mail =
                """
                Received: from mx.studio.example (mx.studio.example [192.0.2.7])
                 by mail.studio.example (Postfix) with ESMTPS id %08x; %s
                DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=studio.example;
                 h=from:to:subject:date; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
                 b=%s
                From: %s <p%d@studio.example>
                To: "Trequarti, Studio" <io@studio.example>
                Subject: %s
                Date: %s
                Message-ID: <%d@studio.example>
                %sMIME-Version: 1.0
                """
                        .formatted(
                                random.nextInt(),
                                SENT.format(when()),
                                base64(96).strip(),
                                word(who),
                                Math.floorMod(who.hashCode(), 1000),
                                word("Preventivo n. " + number + " perché sì"),
                                SENT.format(when()),
                                number,
                                answers.isEmpty()
                                        ? ""
                                        : "In-Reply-To: "
                                                + answers
                                                + "\nReferences: "
                                                + answers
                                                + "\n");
        String text = text(!answers.isEmpty());
        int kind = random.nextInt(10);
        String body =
                switch (kind) {
                    case 0, 1, 2 -> plain(text);
                    case 3, 4, 5 -> both(text);
                    case 6, 7 -> page(text);
                    default -> files(text);
                };
        return envelope + mail + body + "\n\n";
    }

    private static String word(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length == text.length()
                ? text
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }

    private String text(boolean answer) {
        var text = new StringBuilder("Ciao,\n\n");
        int many = 2 + random.nextInt(12);
        for (int i = 0; i < many; i++) {
            text.append(sentences(1 + random.nextInt(3))).append(i % 3 == 2 ? "\n\n" : "\n");
        }
        text.append("\n-- \nAnna Bianchi\nVia Roma 3, 37121 Verona, tel. 045 123 4567\n");
        if (answer) {
            text.append("\nIl giorno lun 7 gen 2019 alle ore 08:00 Ugo Rossi ha scritto:\n\n");
            for (int i = 0; i < many * 2; i++) {
                text.append(i % 5 == 4 ? ">> " : "> ").append(sentences(1)).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String text) {
        return "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text.replace("\nFrom ", "\n>From ");
    }

    private String both(String text) {
        String edge = edge();
        return "Content-Type: multipart/alternative; boundary=\""
                + edge
                + "\"\n\n"
                + both(text, edge);
    }

    private static String both(String text, String edge) {
        return "--"
                + edge
                + "\n"
                + plain(text)
                + "\n--"
                + edge
                + "\n"
                + page(text)
                + "\n--"
                + edge
                + "--\n";
    }

    private static String page(String text) {
        return "Content-Type: text/html; charset=UTF-8\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n"
                + quotedPrintable(html(text));
    }

    private static String html(String text) {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"><style>");
        html.append("p{margin:0;font-family:Calibri,sans-serif;font-size:11.0pt}".repeat(5));
        html.append("</style></head><body lang=\"IT\"><div class=\"WordSection1\">\n");
        for (String line : (Iterable<String>) text.lines()::iterator) {
            html.append("<p class=\"MsoNormal\" style=\"mso-fareast-language:EN-US\"><span ")
                    .append("lang=\"IT\" style=\"color:#1F497D\">")
                    .append(line.isEmpty() ? "&nbsp;" : line.replace(">", "&gt;"))
                    .append("<o:p></o:p></span></p>\n");
        }
        return html.append("</div></body></html>\n").toString();
    }

    private String files(String text) {
        String outer = edge();
        String inner = edge();
        var all =
                new StringBuilder("Content-Type: multipart/mixed; boundary=\"" + outer + "\"\n\n");
        all.append("This is a multi-part message in MIME format.\n--").append(outer).append('\n');
        all.append("Content-Type: multipart/alternative; boundary=\"").append(inner);
        all.append("\"\n\n").append(both(text, inner));
        int many = 1 + random.nextInt(2);
        for (int i = 0; i < many; i++) {
            int size = 5_000 + (int) (random.nextDouble() * random.nextDouble() * 300_000);
            all.append("\n--")
                    .append(outer)
                    .append("\nContent-Type: application/pdf; name=\"a")
                    .append(i)
                    .append(".pdf\"\nContent-Disposition: attachment; filename=\"a")
                    .append(i)
                    .append(".pdf\"\nContent-Transfer-Encoding: base64\n\n")
                    .append(base64(size));
        }
        return all.append("\n--").append(outer).append("--\n").toString();
    }

    private String edge() {
        return "----=_Part_%d_%08x".formatted(number, random.nextInt());
    }

    private String base64(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    }

    private String sentences(int many) {
        var all = new StringBuilder();
        for (int i = 0; i < many; i++) {
            all.append(i == 0 ? "" : " ").append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return all.toString();
    }

    private static String quotedPrintable(String text) {
        var out = new StringBuilder();
        int column = 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == '\n') {
                out.append('\n');
                column = 0;
                continue;
            }
            if (column > 71) {
                out.append("=\n");
                column = 0;
            }
            boolean bare = b >= ' ' && b != '=';
            out.append(bare ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF));
            column += bare ? 1 : 3;
        }
        return out.toString();
    }
}
