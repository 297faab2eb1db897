package city.kontor.search.mail;

import java.io.IOException;
import java.io.StringReader;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

/** The words of rich text (RTF), with the reader of the JDK. */
public final class RichText {
    private RichText() {}

    /** @throws IOException if it is no RTF */
    public static String read(String rtf) throws IOException {
        if (!rtf.startsWith("{\\rtf")) {
            throw new IOException("No RTF");
        }
        var kit = new RTFEditorKit();
        Document document = kit.createDefaultDocument();
        try {
            kit.read(new StringReader(rtf), document, 0);
            return document.getText(0, document.getLength()).strip();
        } catch (BadLocationException e) {
            throw new IOException(e);
        }
    }
}
