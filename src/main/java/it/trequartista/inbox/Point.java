package it.trequartista.inbox;

/// A way to reach somebody, as a row tells it.
///
/// @param kind EMAIL, PHONE, MOBILE, PEC, LINKEDIN, INSTAGRAM, WHATSAPP, WEB or OTHER
/// @param label what the source calls it, "" for nothing
/// @param value as written
/// @param normalised as compared: a lower-case e-mail, a phone in E.164, a bare address
/// @param optOut true when the source says not to write there
record Point(String kind, String label, String value, String normalised, boolean optOut) {
    boolean isEmail() {
        return kind.equals("EMAIL") || kind.equals("PEC");
    }

    /// True of somebody's own page at LinkedIn, which is theirs alone and stays theirs.
    boolean isProfile() {
        return kind.equals("LINKEDIN") && normalised.startsWith("linkedin.com/in/");
    }

    boolean isAt(Point other) {
        return normalised.equals(other.normalised);
    }

    boolean isPhone() {
        return kind.equals("PHONE") || kind.equals("MOBILE") || kind.equals("WHATSAPP");
    }
}
