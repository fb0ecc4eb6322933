package it.trequartista.sync;

import it.trequartista.kernel.Secrets;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A vault key wrapped by something people keep: a recovery code or a passphrase.
///
/// @param rounds of PBKDF2-HMAC-SHA256 for a passphrase; 0 for a code, which needs none
/// @param salt of the derivation; another one every time, so that no wrapping key serves twice
/// @param wrapped the key, sealed by AES-256-GCM
record Wrap(int rounds, String salt, String wrapped) {
    /// What we ask of a thief who guesses: about half a second each here.
    static final int ROUNDS = 600_000;

    /// What a file may ask of us; more would be somebody's trick to make this program hang.
    private static final int MOST_ROUNDS = 5_000_000;

    private static final int LEAST_ROUNDS = 100_000;
    private static final int SALT = 16;
    private static final int TAG = 16;
    private static final HexFormat HEX = HexFormat.of();

    static Wrap by(RecoveryCode code, VaultKey key, String vault) {
        byte[] salt = Secrets.bytes(SALT);
        return new Wrap(0, HEX.formatHex(salt), wrap(wrapping(code, salt), key, vault));
    }

    static Wrap by(String passphrase, VaultKey key, String vault) {
        byte[] salt = Secrets.bytes(SALT);
        return new Wrap(
                ROUNDS, HEX.formatHex(salt), wrap(wrapping(passphrase, salt, ROUNDS), key, vault));
    }

    /// The key, if this is the code it was wrapped by.
    Optional<VaultKey> unwrap(RecoveryCode code, String vault) {
        return unwrap(wrapping(code, HEX.parseHex(salt)), vault);
    }

    /// The key, if this is the passphrase it was wrapped by.
    Optional<VaultKey> unwrap(String passphrase, String vault) {
        return unwrap(wrapping(passphrase, HEX.parseHex(salt), rounds), vault);
    }

    private static byte[] wrapping(RecoveryCode code, byte[] salt) {
        return VaultKey.derive(code.bits(), salt, "recovery code", VaultKey.BYTES);
    }

    private static byte[] wrapping(String passphrase, byte[] salt, int rounds) {
        // The same letters typed on another system may come in other pieces.
        String typed = Normalizer.normalize(passphrase, Normalizer.Form.NFC);
        var spec = new PBEKeySpec(typed.toCharArray(), salt, rounds, VaultKey.BYTES * Byte.SIZE);
        try {
            byte[] stretched =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return VaultKey.derive(stretched, salt, "passphrase", VaultKey.BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java has it.
        } finally {
            spec.clearPassword();
        }
    }

    private static String wrap(byte[] wrapping, VaultKey key, String vault) {
        try {
            return HEX.formatHex(
                    cipher(Cipher.ENCRYPT_MODE, wrapping, vault).doFinal(key.secret()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    private Optional<VaultKey> unwrap(byte[] wrapping, String vault) {
        try {
            return Optional.of(
                    VaultKey.of(
                            cipher(Cipher.DECRYPT_MODE, wrapping, vault)
                                    .doFinal(HEX.parseHex(wrapped))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// The nonce may be 0: the salt makes a wrapping key that is used this once.
    private static Cipher cipher(int mode, byte[] wrapping, String vault)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(wrapping, "AES"),
                new GCMParameterSpec(TAG * Byte.SIZE, new byte[12]));
        cipher.updateAAD(vault.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    ObjectNode json() {
        var json = JsonMapper.shared().createObjectNode();
        if (rounds > 0) {
            json.put("kdf", "PBKDF2-HMAC-SHA256");
            json.put("rounds", rounds);
        } else {
            json.put("kdf", "HKDF-SHA256");
        }
        json.put("salt", salt);
        json.put("wrapped", wrapped);
        return json;
    }

    /// What a file says; null when it is not what we write.
    static @Nullable Wrap read(JsonNode json, boolean slow) {
        int rounds = slow ? json.path("rounds").asInt(0) : 0;
        String kdf = slow ? "PBKDF2-HMAC-SHA256" : "HKDF-SHA256";
        var wrap =
                new Wrap(rounds, json.path("salt").asString(""), json.path("wrapped").asString(""));
        boolean ours =
                json.path("kdf").asString("").equals(kdf)
                        && wrap.salt.matches("[0-9a-f]{%d}".formatted(2 * SALT))
                        && wrap.wrapped.matches(
                                "[0-9a-f]{%d}".formatted(2 * (VaultKey.BYTES + TAG)))
                        && (!slow || (rounds >= LEAST_ROUNDS && rounds <= MOST_ROUNDS));
        return ours ? wrap : null;
    }
}
