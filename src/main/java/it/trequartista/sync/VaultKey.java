package it.trequartista.sync;

import it.trequartista.kernel.Secrets;
import it.trequartista.kernel.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The 256 random bits an encrypted folder hangs on. They never encrypt anything themselves: every
/// use has a key of its own, derived by HKDF-SHA256 (RFC 5869) with a word for the use.
///
/// A class and not a record: a record would print its bytes.
final class VaultKey {
    /// Of the key.
    static final int BYTES = 32;

    /// Of the salt in the head of a file.
    static final int SALT = 32;

    private static final String USE = "trequartista/1/";

    private final byte[] secret;
    private final String id;

    private VaultKey(byte[] secret) {
        this.secret = secret;
        this.id = HexFormat.of().formatHex(derive(new byte[0], "id", 8));
    }

    /// One nobody has.
    static VaultKey fresh() {
        return new VaultKey(Secrets.bytes(BYTES));
    }

    /// One from its bytes.
    static VaultKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("not a key");
        }
        return new VaultKey(secret.clone());
    }

    /// What tells it from others and says nothing of it.
    String id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    /// The key of one file.
    SecretKey file(byte[] salt) {
        return new SecretKeySpec(derive(salt, "file", 32), "AES");
    }

    /// The salt of a file: a keyed digest of what it holds. Two different contents never share a
    /// key, however badly a machine draws its lots; the same content is the same file again.
    byte[] salt(byte kind, byte[] digest) {
        byte[] all = Arrays.copyOf(digest, digest.length + 1);
        all[digest.length] = kind;
        return hmac("salt", all);
    }

    /// What an attachment is called in the folder: its fingerprint, keyed, so that nobody who has
    /// a document can see whether it is there.
    String name(String sha256) {
        return HexFormat.of().formatHex(hmac("name", HexFormat.of().parseHex(sha256)));
    }

    /// Vouches for bytes.
    byte[] vouch(byte[] bytes) {
        return hmac("vault file", Sha256.digest().digest(bytes));
    }

    private byte[] hmac(String use, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive(new byte[0], use, 32), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    private byte[] derive(byte[] salt, String use, int bytes) {
        return derive(secret, salt, use, bytes);
    }

    /// HKDF-SHA256.
    static byte[] derive(byte[] secret, byte[] salt, String use, int bytes) {
        try {
            var how =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand((USE + use).getBytes(StandardCharsets.UTF_8), bytes);
            return KDF.getInstance("HKDF-SHA256").deriveData(how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Java 25 has it.
        }
    }
}
