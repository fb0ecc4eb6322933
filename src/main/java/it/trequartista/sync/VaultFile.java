package it.trequartista.sync;

import it.trequartista.kernel.Sha256;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/// `vault-<hash12>.json`: whether the folder is encrypted, and the key, wrapped.
///
/// Never changed: a change is another file with the next number. Of several the highest number
/// counts, and of two with one number the one with the higher fingerprint, on every computer. The
/// whole is vouched for with the key itself, so whoever has the key knows a file somebody made up.
///
/// @param vault the file all its computers share
/// @param number of the change
/// @param on whether the folder is encrypted
/// @param key its name
/// @param code the key wrapped by the recovery code
/// @param passphrase the key wrapped by the passphrase, if there is one
/// @param voucher by the key, over the rest
record VaultFile(
        String vault,
        long number,
        boolean on,
        String key,
        Wrap code,
        @Nullable Wrap passphrase,
        String voucher) {
    private static final int FORM = 1;

    /// No such file is larger.
    static final int LARGEST = 8 * 1024;

    /// Nor has anybody changed a passphrase so often.
    private static final long MOST = 1_000_000_000;

    private static final String NAME = "vault-";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Which of two counts: the greater.
    static final Comparator<VaultFile> ORDER =
            Comparator.comparingLong(VaultFile::number).thenComparing(f -> Sha256.of(f.bytes()));

    /// What somebody with the key says.
    static VaultFile of(String vault, long number, boolean on, VaultKey key, Wraps wraps) {
        var said = new VaultFile(vault, number, on, key.id(), wraps.code, wraps.passphrase, "");
        String voucher = HexFormat.of().formatHex(key.vouch(said.bytes()));
        return new VaultFile(vault, number, on, key.id(), wraps.code, wraps.passphrase, voucher);
    }

    /// By what the key is wrapped.
    record Wraps(Wrap code, @Nullable Wrap passphrase) {}

    Wraps wraps() {
        return new Wraps(code, passphrase);
    }

    /// Whether somebody with the key said all this.
    boolean isBy(VaultKey by) {
        var said = new VaultFile(vault, number, on, key, code, passphrase, "");
        byte[] voucher = HexFormat.of().parseHex(this.voucher);
        return by.id().equals(key) && MessageDigest.isEqual(by.vouch(said.bytes()), voucher);
    }

    /// The key, for whoever has the code or the passphrase.
    Optional<VaultKey> open(String typed) {
        return RecoveryCode.read(typed)
                .flatMap(c -> code.unwrap(c, vault))
                .or(() -> Optional.ofNullable(passphrase).flatMap(p -> p.unwrap(typed, vault)))
                .filter(this::isBy);
    }

    /// Where it lies.
    String path() {
        return NAME + Sha256.of(bytes()).substring(0, 12) + ".json";
    }

    /// Whether a file of the folder is called like one.
    static boolean isNamed(String path) {
        return path.startsWith(NAME) && path.endsWith(".json");
    }

    byte[] bytes() {
        ObjectNode json = JSON.createObjectNode();
        json.put("form", FORM);
        json.put("vault", vault);
        json.put("number", number);
        json.put("encrypted", on);
        json.put("key", key);
        json.set("code", code.json());
        if (passphrase != null) {
            json.set("passphrase", passphrase.json());
        }
        json.put("voucher", voucher);
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// What a file says, with every figure within bounds; nothing when it is not one of these.
    static Optional<VaultFile> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        Wrap code = Wrap.read(json.path("code"), false);
        Wrap passphrase = Wrap.read(json.path("passphrase"), true);
        long number = json.path("number").asLong(0);
        String vault = json.path("vault").asString("");
        String key = json.path("key").asString("");
        String voucher = json.path("voucher").asString("");
        boolean ours =
                code != null
                        && (passphrase != null || !json.has("passphrase"))
                        && json.path("form").asInt(0) == FORM
                        && json.path("encrypted").isBoolean()
                        && number > 0
                        && number <= MOST
                        && !vault.isEmpty()
                        && key.matches("[0-9a-f]{16}")
                        && voucher.matches("[0-9a-f]{64}");
        return ours && code != null
                ? Optional.of(
                        new VaultFile(
                                vault,
                                number,
                                json.path("encrypted").asBoolean(false),
                                key,
                                code,
                                passphrase,
                                voucher))
                : Optional.empty();
    }
}
