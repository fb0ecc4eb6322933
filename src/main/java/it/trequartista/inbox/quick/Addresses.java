package it.trequartista.inbox.quick;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.understanding.Rules;

import java.util.regex.Pattern;

/// Addresses, numbers, codes and tags: what is recognised by its form.
final class Addresses {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+\\-]++@[\\p{L}\\p{N}\\-]++(?:\\.[\\p{L}\\p{N}\\-]++)++");
    private static final Pattern WEB = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S++");
    private static final Pattern TAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}&/#])#(?=[\\p{N}_\\-]*\\p{L})([\\p{L}\\p{N}][\\p{L}\\p{N}_\\-]{0,39})");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z0-9]{4}(?![\\p{L}\\p{N}])");

    /// British mobile numbers, which would pass for Italian ones.
    private static final Pattern BRITISH =
            Pattern.compile("(?<![\\p{N}+])07[0-9]{3}[ \\-]?[0-9]{3}[ \\-]?[0-9]{3}(?![0-9])");

    private static final int DIGITS = 8;
    private static final int TRIES = 50;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Pattern code;
    private final Pattern lead;

    Addresses(Rules words) {
        this.code = Pattern.compile(words.phrases("CODE") + "[:\\s]*+$");
        this.lead = Pattern.compile(words.phrases("ADDRESS lead") + "[:.]?\\s*+$");
    }

    void look(Line line, AddressBook book) {
        var page = WEB.matcher(line.text);
        while (page.find()) {
            line.hide(page.start(), page.end());
        }
        emails(line, book);
        tags(line);
        phones(line, book);
        codes(line, book);
    }

    private void emails(Line line, AddressBook book) {
        var matcher = EMAIL.matcher(line.rest());
        while (matcher.find()) {
            String address = Normal.email(matcher.group());
            if (!address.isEmpty()) {
                int from = line.led(lead, matcher.start());
                line.claim(new Piece.Email(from, matcher.end(), address, book.holders(address)));
            }
        }
    }

    private static void tags(Line line) {
        var matcher = TAG.matcher(line.text);
        while (matcher.find()) {
            if (line.rest().charAt(matcher.start()) == '#') {
                line.claim(new Piece.Tag(matcher.start(), matcher.end(), matcher.group(1)));
            }
        }
    }

    private void phones(Line line, AddressBook book) {
        var british = BRITISH.matcher(line.rest());
        while (british.find()) {
            String number = "+44" + british.group().replaceAll("\\D", "").substring(1);
            line.claim(
                    new Piece.Phone(british.start(), british.end(), number, book.holders(number)));
        }
        String text = line.rest();
        for (var match : phones.findNumbers(text, "IT", Leniency.VALID, TRIES)) {
            boolean isLong = match.rawString().chars().filter(Character::isDigit).count() >= DIGITS;
            String after = text.substring(match.end()).strip();
            boolean isMoney = after.startsWith("€") || after.startsWith("eur");
            if (isLong && !isMoney) {
                String number = phones.format(match.number(), PhoneNumberFormat.E164);
                int from = line.led(lead, match.start());
                line.claim(new Piece.Phone(from, match.end(), number, book.holders(number)));
            }
        }
    }

    /// Four signs are a code when something published has it or the line says so.
    private void codes(Line line, AddressBook book) {
        var matcher = CODE.matcher(line.text);
        while (matcher.find()) {
            boolean isFree = line.rest().charAt(matcher.start()) != Line.CLAIMED;
            int from = line.led(code, matcher.start());
            if (isFree && (from < matcher.start() || book.hasCode(matcher.group()))) {
                line.claim(new Piece.Code(from, matcher.end(), matcher.group()));
            }
        }
    }
}
