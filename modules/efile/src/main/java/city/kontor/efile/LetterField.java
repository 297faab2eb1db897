package city.kontor.efile;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a letter takes from the file, the case, its recipient and its sender. Templates are written by people of a German
 * office, so that the words in the templates' braces are German.
 */
public enum LetterField {
    /** The letter's own reference number. */
    NUMBER("Zeichen"),
    FILE_NUMBER("Aktenzeichen"),
    FILE("Akte"),
    CASE("Vorgang"),
    /** The number the recipient knows the case by. */
    FOREIGN_NUMBER("Ihr Zeichen"),
    /** The day by which the case shall be done. */
    DUE("Frist"),
    DATE("Datum"),
    /** The first line of the address. */
    RECIPIENT("Empfänger"),
    SALUTATION("Anrede"),
    DEPARTMENT("Amt"),
    CLERK("Sachbearbeitung"),
    PHONE("Telefon"),
    EMAIL("E-Mail");

    private final String word;

    LetterField(String word) {
        this.word = word;
    }

    /** How templates name it. */
    public String word() {
        return word;
    }

    public static Optional<LetterField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
