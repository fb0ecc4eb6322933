package it.trequartista.inbox.chat;

import java.net.URLConnection;

/// What a file is by its name, where nothing else says it.
final class Mimes {
    private Mimes() {}

    static String of(String name) {
        String known = URLConnection.guessContentTypeFromName(name);
        if (known != null) {
            return known;
        }
        String end = name.substring(name.lastIndexOf('.') + 1);
        return switch (end.toLowerCase(java.util.Locale.ROOT)) {
            case "opus", "ogg" -> "audio/ogg";
            case "m4a" -> "audio/mp4";
            case "webp" -> "image/webp";
            case "mp4", "mov" -> "video/mp4";
            case "vcf" -> "text/vcard";
            default -> "application/octet-stream";
        };
    }
}
