package city.kontor.efile;

import java.util.Optional;

/** What the rules of letters ask of the rows. */
public interface LetterRegisters {
    /** The newest version of a template. */
    Optional<LetterTemplate> template(String templateId);

    Optional<LetterTemplate> template(String templateId, int version);

    Optional<KeptLetter> letter(String documentId);
}
