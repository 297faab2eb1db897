package city.kontor.capture.fields;

import city.kontor.capture.Box;
import city.kontor.capture.FieldValue;

/**
 * One possible value of a field.
 *
 * @param value normalised
 * @param evidence 0.0 (nothing speaks for it) to 1.0 (the page says so and arithmetic agrees), without regard to how well it was read
 * @param proven true where a check digit or a sum confirms the characters themselves
 */
record Candidate(String value, double evidence, boolean proven, int ocr, int page, Box box) {
    static Candidate of(String value, double evidence, boolean proven, Span span) {
        return new Candidate(value, evidence, proven, span.confidence(), span.page(), span.box());
    }

    Candidate with(double otherEvidence) {
        return new Candidate(value, Math.clamp(otherEvidence, 0.0, 1.0), proven, ocr, page, box);
    }

    Candidate joined(Span more) {
        return new Candidate(value, evidence, proven, Math.min(ocr, more.confidence()), page, box.union(more.box()));
    }

    /** How sure the field is: an unproven value is never surer than the reader was of its weakest word. */
    FieldValue toField() {
        double read = proven ? 1.0 : readability(ocr);
        double confidence = Math.clamp(evidence * read, 0.01, 1.0);
        return new FieldValue(value, Math.round(confidence * 1000) / 1000.0, page, box);
    }

    /** The OCR's own figure is optimistic in the middle: below 80 a third of the words are wrong. */
    private static double readability(int ocr) {
        if (ocr >= 90) {
            return 1.0;
        }
        return ocr >= 80 ? 0.96 : ocr >= 60 ? 0.85 : 0.65;
    }
}
