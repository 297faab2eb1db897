package city.kontor.einvoice.rules;

import city.kontor.einvoice.read.SafeXml;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.xsd.ValidationExecutorXSD;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks an invoice by the schemas of a rule set, and says at which line and column it is broken. */
final class SchemaCheck implements ErrorHandler {
    /** The rule that is broken where the XML is not built as its schema says. */
    static final String RULE = "XML";

    private final List<Finding> findings = new ArrayList<>();

    private SchemaCheck() {}

    /** What the schemas say; empty where the invoice keeps them. */
    static List<Finding> of(IValidationExecutorSet<IValidationSourceXML> rules, byte[] xml) {
        var check = new SchemaCheck();
        for (var executor : rules) {
            if (executor instanceof ValidationExecutorXSD schema) {
                check.run(schema, xml);
            }
        }
        return check.findings;
    }

    private void run(ValidationExecutorXSD schema, byte[] xml) {
        Validator validator = schema.getSchemaProvider().get().newValidator();
        validator.setErrorHandler(this);
        try {
            validator.validate(SafeXml.source(xml));
        } catch (SAXException e) {
            // The XML was parsed before, so that it is broken nowhere; what the validator gives up on was reported.
            if (findings.isEmpty()) {
                throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    @Override
    public void warning(SAXParseException e) {
        add(e, Finding.Level.WARNING);
    }

    @Override
    public void error(SAXParseException e) {
        add(e, Finding.Level.ERROR);
    }

    @Override
    public void fatalError(SAXParseException e) {
        add(e, Finding.Level.ERROR);
    }

    private void add(SAXParseException e, Finding.Level level) {
        String place = e.getLineNumber() + ":" + e.getColumnNumber();
        findings.add(new Finding(RULE, level, String.valueOf(e.getMessage()), place));
    }
}
