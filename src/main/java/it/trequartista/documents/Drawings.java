package it.trequartista.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/// Draws `<object type="image/qr" data-text="…" alt="…">` as one filled path: sharp at any size.
final class Drawings implements FSObjectDrawerFactory {
    /// The one type of object pages may hold.
    static final String QR = "image/qr";

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element e) {
        return isReplacedObject(e)
                ? (code, x, y, width, height, device, context, dots) ->
                        draw(code, new Rectangle2D.Double(x, y, width, height), device)
                : null;
    }

    @Override
    public boolean isReplacedObject(Element e) {
        return e.getAttribute("type").equals(QR);
    }

    private static @Nullable Map<Shape, String> draw(
            Element e, Rectangle2D place, OutputDevice device) {
        Path2D modules = modules(e.getAttribute("data-text"));
        int size = modules.getBounds().width;
        if (size > 0) {
            double scale = Math.min(place.getWidth(), place.getHeight()) / size;
            var at = AffineTransform.getTranslateInstance(place.getX(), place.getY());
            at.scale(scale, scale);
            device.setPaint(Color.BLACK);
            device.fill(at.createTransformedShape(modules));
        }
        return null;
    }

    /// The dark modules, one unit square each, runs of a row joined; empty when the text is too
    /// long for a code. Error correction M, as the EPC guideline 069-12 wants.
    static Path2D modules(String text) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        try {
            QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
            for (int row = 0; row < code.size; row++) {
                addRow(path, code, row);
            }
        } catch (DataTooLongException e) {
            path.reset();
        }
        return path;
    }

    private static void addRow(Path2D path, QrCode code, int row) {
        int start = 0;
        while (start < code.size) {
            int end = start;
            while (code.getModule(end, row)) {
                end++;
            }
            if (end > start) {
                path.append(new Rectangle2D.Double(start, row, end - start, 1), false);
            }
            start = end + 1;
        }
    }
}
