package city.kontor.capture.fields;

/** Letters that OCR reads for digits and digits it reads for letters. Only used where a check digit or a sum proves the repair. */
final class OcrShapes {
    private OcrShapes() {}

    /** The digit a letter may be, or the character itself. */
    static char digitFor(char letter) {
        return switch (letter) {
            case 'O', 'o', 'Q', 'D' -> '0';
            case 'I', 'l', '|', '!', 'i' -> '1';
            case 'Z', 'z' -> '2';
            case 'S', 's', '$' -> '5';
            case 'G' -> '6';
            case 'B' -> '8';
            case 'g' -> '9';
            default -> letter;
        };
    }

    static String digits(String text) {
        var mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            mapped.append(digitFor(text.charAt(i)));
        }
        return mapped.toString();
    }

    /** The letter a digit may be, or the character itself. */
    static char letterFor(char digit) {
        return switch (digit) {
            case '0' -> 'O';
            case '1', '|', '!' -> 'I';
            case '2' -> 'Z';
            case '5' -> 'S';
            case '6' -> 'G';
            case '8' -> 'B';
            default -> digit;
        };
    }

    static String letters(String text) {
        var mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            mapped.append(letterFor(text.charAt(i)));
        }
        return mapped.toString();
    }
}
