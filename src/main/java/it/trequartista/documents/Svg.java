package it.trequartista.documents;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;

import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// Drawings by strangers, read without fetching anything they point to.
final class Svg {
    private static final String LOAD_DTD =
            "http://apache.org/xml/features/nonvalidating/load-external-dtd";

    private Svg() {}

    /// True when the bytes begin like a drawing.
    static boolean looksLike(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.UTF_8).strip();
        return head.startsWith("\ufeff<") || (head.startsWith("<") && head.contains("<svg"));
    }

    /// The drawing without document type and entities, as most drawing programs write them; nothing
    /// when it is not well formed.
    static Optional<byte[]> plain(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(LOAD_DTD, false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var document = builder.parse(new ByteArrayInputStream(bytes));
            return written(document.getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    /// The element as a file of its own.
    static Optional<byte[]> written(Node svg) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(svg), new StreamResult(bytes));
            return Optional.of(bytes.toByteArray());
        } catch (TransformerException e) {
            return Optional.empty();
        }
    }

    /// The drawing ready to be drawn; nothing when it makes no sense.
    static Optional<SVGDocument> read(byte[] plain) {
        var context =
                LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
        try {
            return Optional.ofNullable(
                    new SVGLoader().load(new ByteArrayInputStream(plain), null, context));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
