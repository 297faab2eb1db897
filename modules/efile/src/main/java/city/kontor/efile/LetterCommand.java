package city.kontor.efile;

import city.kontor.kernel.Scope;

/** What a person can do with letters and what they are made of. */
public sealed interface LetterCommand extends EfileCommand {
    /** Makes a template or the next version of one, and takes it into use again where it was retired. @param about the subject line */
    record PutLetterTemplate(Scope scope, String templateId, String name, String about, String body)
            implements LetterCommand {
        @Override
        public String subject() {
            return templateId;
        }
    }

    /** Takes a template out of use; letters that were begun with it go on. */
    record RetireLetterTemplate(Scope scope, String templateId) implements LetterCommand {
        @Override
        public String subject() {
            return templateId;
        }
    }

    /** Says who a department's letters come from. */
    record PutLetterhead(Scope scope, Letterhead head) implements LetterCommand {
        @Override
        public String subject() {
            return head.department().id();
        }
    }

    /** Files the draft of a letter as a document that goes out. @param content the draft as it will look */
    record WriteLetter(
            Scope scope, String fileId, String caseId, String documentId, String title, Letter letter, Content content)
            implements LetterCommand {
        @Override
        public String subject() {
            return fileId;
        }
    }

    /** Makes the draft's next version. @param basedOn the version that was worked on */
    record ChangeLetter(Scope scope, String fileId, String documentId, int basedOn, Letter letter, Content content)
            implements LetterCommand {
        @Override
        public String subject() {
            return fileId;
        }
    }

    /**
     * Makes it ready to go out.
     *
     * @param number the official number that is printed on it
     * @param basedOn the version that was read last
     */
    record FinishLetter(Scope scope, String fileId, String documentId, int basedOn, String number, Content content)
            implements LetterCommand {
        @Override
        public String subject() {
            return fileId;
        }
    }
}
