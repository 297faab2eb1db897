package city.kontor.einvoice.read;

import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.UnreadableException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Parses XML from outside: without document types, external entities or bottomless nesting. */
public final class SafeXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    /** Invoices of both syntaxes nest some fifteen deep. */
    private static final int DEEPEST = 100;

    private SafeXml() {}

    /** The tree that paths are evaluated on; ZUGFeRD 1.0 comes out as CII D16B. */
    static XdmNode tree(Processor processor, byte[] xml) throws UnreadableException {
        var guard = new Guard(reader());
        try {
            return processor.newDocumentBuilder().build(source(new Zugferd1Filter(guard), xml));
        } catch (SaxonApiException e) {
            throw broken(guard.error().<Exception>map(error -> error).orElse(e));
        }
    }

    /** The document as the schema check reads it, which then knows lines and columns. */
    public static SAXSource source(byte[] xml) {
        return source(new Guard(reader()), xml);
    }

    private static SAXSource source(XMLReader reader, byte[] xml) {
        return new SAXSource(reader, new InputSource(new ByteArrayInputStream(xml)));
    }

    /** The document as the rules want it. */
    public static Document document(byte[] xml) throws UnreadableException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(Thrower.INSTANCE);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw broken(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no safe XML parser", e);
        }
    }

    private static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("this Java has no safe XML parser", e);
        }
    }

    private static UnreadableException broken(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("DOCTYPE")) {
            return new UnreadableException(Kind.FORBIDDEN_XML, message, e);
        }
        String place = e instanceof SAXParseException parse && parse.getLineNumber() > 0
                ? parse.getLineNumber() + ":" + parse.getColumnNumber() + " "
                : "";
        return new UnreadableException(Kind.BROKEN_XML, place + message, e);
    }

    /** Ends at the first error without printing it. */
    private enum Thrower implements ErrorHandler {
        INSTANCE;

        @Override
        public void warning(SAXParseException e) {
            // A warning says nothing about whether the text can be read.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    /** Remembers where XML is broken, and refuses what only an attacker writes: a tree that would exhaust the stack. */
    private static final class Guard extends XMLFilterImpl {
        private int depth;
        private @Nullable SAXParseException error;

        Guard(XMLReader parent) {
            super(parent);
        }

        Optional<SAXParseException> error() {
            return Optional.ofNullable(error);
        }

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            depth++;
            if (depth > DEEPEST) {
                error = new SAXParseException("more than " + DEEPEST + " elements inside each other", null);
                throw error;
            }
            super.startElement(uri, name, qualifiedName, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualifiedName) throws SAXException {
            depth--;
            super.endElement(uri, name, qualifiedName);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            error = e;
            throw e;
        }
    }
}
