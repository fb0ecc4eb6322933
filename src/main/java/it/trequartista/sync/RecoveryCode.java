package it.trequartista.sync;

import it.trequartista.kernel.Secrets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 128 random bits to write on paper: Crockford's base 32, which has no I, L, O and U to mistake,
/// and a symbol more that tells a slip of the pen. So many bits need no slow derivation.
public final class RecoveryCode {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECK = SYMBOLS + "*~$=U";
    private static final int BYTES = 16;
    private static final int LENGTH = 26;
    private static final int GROUP = 4;

    private final byte[] bits;

    private RecoveryCode(byte[] bits) {
        this.bits = bits;
    }

    /// One nobody has.
    public static RecoveryCode fresh() {
        return of(Secrets.bytes(BYTES));
    }

    static RecoveryCode of(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("not a code");
        }
        return new RecoveryCode(bits.clone());
    }

    byte[] bits() {
        return bits.clone();
    }

    /// As it is written: seven groups with hyphens.
    public String text() {
        return String.join("-", groups());
    }

    /// The groups, to ask for one of them.
    public List<String> groups() {
        var number = new BigInteger(1, bits);
        var text = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(SYMBOLS.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        text.append(CHECK.charAt(number.mod(BigInteger.valueOf(CHECK.length())).intValue()));
        var groups = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += GROUP) {
            groups.add(text.substring(i, Math.min(text.length(), i + GROUP)));
        }
        return groups;
    }

    /// What somebody typed: in either case, with or without hyphens and blanks, an O for a 0, an I
    /// or L for a 1. Nothing when it is not a code, or a mistyped one.
    public static Optional<RecoveryCode> read(String typed) {
        String text =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (text.length() != LENGTH + 1) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            int digit = SYMBOLS.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        int check = number.mod(BigInteger.valueOf(CHECK.length())).intValue();
        if (number.bitLength() > BYTES * Byte.SIZE || CHECK.charAt(check) != text.charAt(LENGTH)) {
            return Optional.empty();
        }
        byte[] bytes = number.toByteArray();
        byte[] bits = new byte[BYTES];
        int length = Math.min(BYTES, bytes.length);
        System.arraycopy(bytes, bytes.length - length, bits, BYTES - length, length);
        return Optional.of(of(bits));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryCode code
                && java.security.MessageDigest.isEqual(bits, code.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
