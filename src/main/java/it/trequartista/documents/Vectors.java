package it.trequartista.documents;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.io.File;
import java.util.List;

/// Draws SVG as vectors. Nothing an SVG points to is fetched.
final class Vectors implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dots) {
        return new Drawing(load(svg), width, height, dots);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Pictures bring their letters as outlines or use the machine's.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static @Nullable SVGDocument load(Element svg) {
        if (!svg.hasAttribute("xmlns")) {
            svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
        }
        return Svg.written(svg).flatMap(Svg::read).orElse(null);
    }

    /// @param svg nothing when it could not be read: a blank is drawn
    /// @param width in dots, below 0 when the page does not say
    /// @param height likewise
    /// @param dots per CSS pixel
    private record Drawing(@Nullable SVGDocument svg, double width, double height, double dots)
            implements SVGDrawer.SVGImage {
        private double ratio() {
            if (svg == null) {
                return 1;
            }
            var size = svg.size();
            return size.width > 0 && size.height > 0 ? size.width / size.height : 1;
        }

        private double wide() {
            if (width >= 0) {
                return width;
            }
            if (height >= 0) {
                return height * ratio();
            }
            return svg == null ? 0 : svg.size().width * dots;
        }

        private double high() {
            return height >= 0 ? height : wide() / ratio();
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(wide());
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(high());
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            SVGDocument picture = svg;
            if (picture == null) {
                return;
            }
            float w = (float) (wide() / dots);
            float h = (float) (high() / dots);
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    w,
                    h,
                    g -> picture.render(null, g, new ViewBox(0, 0, w, h)));
        }
    }
}
