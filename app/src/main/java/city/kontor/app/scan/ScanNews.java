package city.kontor.app.scan;

import city.kontor.capture.Refusal;
import city.kontor.capture.mail.MailException;
import city.kontor.capture.mail.MailRefusal;

/** Something that the operator should hear of. */
public sealed interface ScanNews {
    /** A document has left for its department. */
    record Released(String title) implements ScanNews {}

    /** A correction was learned; {@code forget} takes that back. */
    record Learned(SupplierKnowledge.Learned learned, Runnable forget) implements ScanNews {}

    /** A document could not be released and is still here. */
    record NotReleased(String title, Refusal refusal) implements ScanNews {}

    /** A document could not be handed over and is still here; {@code detail} is in technical words. */
    record NotHandedOver(String title, String detail) implements ScanNews {}

    /** A file was not taken; it is listed under the problems. */
    record NotTaken(Refusal refusal) implements ScanNews {}

    /** The same bytes already lie on the desk as this document. */
    record AlreadyHere(String file, DocumentModel document) implements ScanNews {}

    /** Pages or documents were removed; it can be undone. */
    record Removed(int pages) implements ScanNews {}

    /** Separator sheets and empty pages were left out of documents; it can be undone. */
    record LeftOut(int separators, int blanks) implements ScanNews {}

    /** Separator sheets were written to a file, to be printed. */
    record SheetsWritten(String file) implements ScanNews {}

    /** They could not be; {@code detail} is in technical words. */
    record SheetsNotWritten(String file, String detail) implements ScanNews {}

    /** A file of the watched folder could not be opened and lies in the quarantine there. */
    record PutAside(Refusal refusal) implements ScanNews {}

    /** The watched folder cannot be used at the moment; {@code detail} is in technical words. */
    record NotWatched(String folder, String detail) implements ScanNews {}

    /** The mailbox is known, but nobody has entered its password in this session. */
    record MailWaits(String user) implements ScanNews {}

    /** Documents of a mail came in; {@code leftOut} names attachments that are none, or is empty. */
    record MailTaken(String sender, int documents, String leftOut) implements ScanNews {}

    /** A mail lies in the quarantine of its mailbox. */
    record MailPutAside(MailRefusal refusal) implements ScanNews {}

    /** The mailbox cannot be used at the moment; it is tried again. */
    record MailLost(MailException why) implements ScanNews {}

    /** The mailbox is no longer collected. */
    record MailEnded(MailException why) implements ScanNews {}

    /** The state of the work cannot be written to disk; {@code detail} is in technical words. */
    record NotSaved(String detail) implements ScanNews {}

    /** A step of a batch was not taken; the text says why. */
    record BatchRefused(String text) implements ScanNews {}

    /** A batch has reached its next stage, or has gone. */
    record BatchMoved(String text) implements ScanNews {}
}
