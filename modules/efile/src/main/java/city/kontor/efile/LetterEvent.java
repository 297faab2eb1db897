package city.kontor.efile;

import city.kontor.kernel.Signature;

/** What happened to letters and what they are made of. */
public sealed interface LetterEvent extends EfileEvent {
    record LetterTemplatePut(LetterTemplate template, Signature by) implements LetterEvent {
        @Override
        public String subject() {
            return template.id();
        }
    }

    record LetterTemplateRetired(String templateId, String name, Signature by) implements LetterEvent {
        @Override
        public String subject() {
            return templateId;
        }
    }

    record LetterheadPut(Letterhead head, Signature by) implements LetterEvent {
        @Override
        public String subject() {
            return head.department().id();
        }
    }

    /** Stands behind the event that filed the document or added its version. @param template the template's name */
    record LetterWritten(
            String fileId, String documentId, String template, int templateVersion, Letter letter, Signature by)
            implements LetterEvent {
        @Override
        public String subject() {
            return fileId;
        }
    }

    record LetterFinished(String fileId, String documentId, String number, Signature by) implements LetterEvent {
        @Override
        public String subject() {
            return fileId;
        }
    }
}
