package it.trequartista.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a page may fetch: files of its own theme and pictures written into it. Never a file of the
/// machine, never the network.
///
/// The renderer asks before and after it resolves an address; both doors have the same lock, and
/// every other protocol has no stream.
final class Access {
    private static final byte[] NOTHING = {};
    private static final String OWN = "theme:/";
    private static final Set<ExternalResourceType> ALLOWED =
            EnumSet.of(
                    ExternalResourceType.IMAGE_RASTER,
                    ExternalResourceType.XML_SVG,
                    ExternalResourceType.SVG_BINARY,
                    ExternalResourceType.CSS,
                    ExternalResourceType.FONT);

    private final ThemeFiles files;

    Access(ThemeFiles files) {
        this.files = files;
    }

    /// Puts the locks on.
    void guard(PdfRendererBuilder builder) {
        builder.useExternalResourceAccessControl(
                        this::before, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        this::after, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, uri) -> resolve(uri))
                .useProtocolsStreamImplementation(address -> new Bytes(own(address)), "theme")
                .useProtocolsStreamImplementation(
                        address -> new Bytes(NOTHING), "http", "https", "file", "jar", "ftp");
    }

    private boolean before(String address, @Nullable ExternalResourceType type) {
        return after(resolve(address), type);
    }

    private boolean after(@Nullable String address, @Nullable ExternalResourceType type) {
        if (address == null || type == null || !ALLOWED.contains(type)) {
            return false;
        }
        return address.startsWith("data:") ? picture(address) : own(address).length > 0;
    }

    /// The whole address of a file of the theme, or nothing.
    private static @Nullable String resolve(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (address.startsWith("data:") || address.startsWith(OWN)) {
            return address;
        }
        boolean elsewhere = address.contains(":") || address.startsWith("/");
        return elsewhere ? null : OWN + address;
    }

    /// A picture inside the page that is not too large to show.
    private static boolean picture(String address) {
        String lower =
                address.substring(0, Math.min(40, address.length())).toLowerCase(Locale.ROOT);
        if (!lower.startsWith("data:image/")) {
            return false;
        }
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).endsWith(";base64")) {
            return lower.startsWith("data:image/svg+xml");
        }
        try {
            return Picture.fits(Base64.getMimeDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// A file of the theme that may be used; empty when there is none.
    private byte[] own(String address) {
        if (!address.startsWith(OWN)) {
            return NOTHING;
        }
        String file = address.substring(OWN.length());
        byte[] bytes = files.bytes(file).orElse(NOTHING);
        if (file.endsWith(".ttf") || file.endsWith(".css")) {
            return bytes;
        }
        if (Svg.looksLike(bytes)) {
            return Svg.plain(bytes).orElse(NOTHING);
        }
        return Picture.fits(bytes) ? bytes : NOTHING;
    }

    @SuppressWarnings("ArrayRecordComponent") // Read once by the renderer.
    private record Bytes(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
