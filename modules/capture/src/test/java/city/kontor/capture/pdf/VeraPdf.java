package city.kontor.capture.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a file is PDF/A. */
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What breaks PDF/A-2u, one line a rule; empty for a valid file. */
    public static List<String> complaints(Path file) throws IOException {
        return complaints(file, PDFAFlavour.PDFA_2_U);
    }

    /** As {@link #complaints(Path)}, for a part of ISO 19005 of one's own choice. */
    public static List<String> complaints(Path file, PDFAFlavour flavour) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var parser = Foundries.defaultInstance().createParser(in, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
                    .distinct()
                    .toList();
        } catch (ModelParsingException | ValidationException | EncryptedPdfException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
