package it.trequartista.documents;

import it.trequartista.kernel.Problem;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Reads a filled template, which must be well-formed XHTML.
///
/// The document type is ours: it knows a few names for characters, and nothing can be fetched.
final class Html {
    private static final String TYPE =
            "<!DOCTYPE html ["
                    + entity("nbsp", 160)
                    + entity("shy", 173)
                    + entity("copy", 169)
                    + entity("middot", 183)
                    + entity("times", 215)
                    + entity("laquo", 171)
                    + entity("raquo", 187)
                    + entity("ndash", 8211)
                    + entity("mdash", 8212)
                    + entity("hellip", 8230)
                    + entity("euro", 8364)
                    + entity("agrave", 224)
                    + entity("egrave", 232)
                    + entity("eacute", 233)
                    + entity("igrave", 236)
                    + entity("ograve", 242)
                    + entity("ugrave", 249)
                    + "]>";

    private Html() {}

    /// The document.
    ///
    /// @param file for the problem, if it is not well formed
    static Document parse(String file, String html) {
        String body = html.strip().replaceFirst("(?i)^<!DOCTYPE html>", "");
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(TYPE + body)));
        } catch (SAXParseException e) {
            throw Problem.input(
                            "documents.notWellFormed",
                            file,
                            e.getLineNumber(),
                            String.valueOf(e.getMessage()))
                    .refused();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw Problem.input("documents.notWellFormed", file, 0, String.valueOf(e.getMessage()))
                    .refused();
        }
    }

    private static String entity(String name, int code) {
        return "<!ENTITY " + name + " \"&#" + code + ";\">";
    }
}
