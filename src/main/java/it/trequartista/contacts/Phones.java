package it.trequartista.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/// Phone numbers as they are compared: E.164, numbers without a country being Italian.
///
/// Plain Italian mobiles and landlines, most of every list, take a short way that gives what
/// libphonenumber gives (a test compares the two); everything else goes through it.
final class Phones {
    private Phones() {}

    /// The number in E.164, or "" when it is not one.
    static String normalise(String typed) {
        if (isItalianLandline(typed)) {
            return "+39" + typed;
        }
        String quick = italianMobile(typed);
        return quick.isEmpty() ? parsed(typed) : quick;
    }

    /// True of bare digits with the one zero Italian areas begin with.
    private static boolean isItalianLandline(String typed) {
        int length = typed.length();
        if (length < 6 || length > 11 || typed.charAt(0) != '0' || typed.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (typed.charAt(i) < '0' || typed.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// E.164 of `+39 3xx xxx xxxx` or `3xx xxxxxxx` in ten digits and plain separators, else "".
    static String italianMobile(String typed) {
        var digits = new StringBuilder(13);
        int start = 0;
        if (typed.startsWith("+39")) {
            start = 3;
        } else if (typed.startsWith("0039")) {
            start = 4;
        }
        for (int i = start; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ((c != ' ' && c != '-' && c != '.') || i == 0) {
                return "";
            }
        }
        return digits.length() == 10 && digits.charAt(0) == '3' ? "+39" + digits : "";
    }

    /// What libphonenumber makes of it.
    static String parsed(String typed) {
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            digits += Character.isDigit(typed.charAt(i)) ? 1 : 0;
        }
        if (digits < 5 || digits > 17 || typed.length() > 60) {
            return "";
        }
        try {
            var util = PhoneNumberUtil.getInstance();
            return util.format(util.parse(typed, "IT"), PhoneNumberUtil.PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return "";
        }
    }
}
