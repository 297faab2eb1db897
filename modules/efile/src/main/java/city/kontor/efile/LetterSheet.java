package city.kontor.efile;

import city.kontor.paper.DinLetter;
import city.kontor.paper.PdfInfo;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A letter on its sheets. Whatever language the program speaks, a German office writes German letters.
 *
 * @param draft whether it says of itself that it is none to be sent
 */
public record LetterSheet(Letterhead head, LetterTemplate template, Letter letter, LetterFacts facts, boolean draft) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    /** The letter's words. */
    public LetterText text() {
        var fields = new EnumMap<LetterField, String>(LetterField.class);
        fields.put(LetterField.NUMBER, number());
        fields.put(LetterField.FILE_NUMBER, facts.fileNumber());
        fields.put(LetterField.FILE, facts.file());
        fields.put(LetterField.CASE, facts.matter());
        fields.put(LetterField.FOREIGN_NUMBER, facts.foreignNumber());
        fields.put(LetterField.DUE, day(facts.due()));
        fields.put(LetterField.DATE, day(letter.dated()));
        fields.put(LetterField.RECIPIENT, letter.recipient().lines().findFirst().orElse(""));
        fields.put(LetterField.SALUTATION, letter.salutation());
        fields.put(LetterField.DEPARTMENT, head.unit().isBlank() ? facts.department() : head.unit());
        fields.put(LetterField.CLERK, facts.clerk());
        fields.put(LetterField.PHONE, phone());
        fields.put(LetterField.EMAIL, email());
        return template.fill(new LetterValues(fields, letter.blocks()));
    }

    /** What is not there yet, by the names of its places. */
    public List<String> missing() {
        var missing = new ArrayList<>(text().missing());
        if (letter.recipient().isBlank() && !missing.contains(LetterField.RECIPIENT.word())) {
            missing.addFirst(LetterField.RECIPIENT.word());
        }
        return missing;
    }

    /** As PDF/A-2u after DIN 5008. @param made handed in, so that the same letter gives the same bytes */
    public byte[] pdf(Instant made) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("city.kontor.efile.Letters", Locale.GERMANY);
        LetterText text = text();
        var info = new ArrayList<DinLetter.Fact>();
        add(info, words.getString("info.yours"), facts.foreignNumber());
        add(info, words.getString("info.ours"), number());
        add(info, words.getString("info.clerk"), facts.clerk());
        add(info, words.getString("info.phone"), phone());
        add(info, words.getString("info.email"), email());
        add(info, words.getString("info.web"), head.web());
        add(info, words.getString("info.date"), day(letter.dated()));
        return new DinLetter(
                        head.organisation(),
                        head.unit().isBlank() ? facts.department() : head.unit(),
                        head.returnLine(),
                        letter.recipient().lines().limit(Letter.MOST_LINES).toList(),
                        info,
                        text.subject(),
                        text.body(),
                        head.footer().lines().toList(),
                        draft ? Optional.of(words.getString("draft")) : Optional.empty())
                .write(new PdfInfo(text.subject(), made), words.getString("page"));
    }

    private static void add(List<DinLetter.Fact> info, String name, String value) {
        if (!value.isBlank()) {
            info.add(new DinLetter.Fact(name, value));
        }
    }

    private String number() {
        return facts.number()
                .orElseGet(() -> ResourceBundle.getBundle("city.kontor.efile.Letters", Locale.GERMANY)
                        .getString("number.later"));
    }

    private String phone() {
        return letter.phone().isBlank() ? head.phone() : letter.phone();
    }

    private String email() {
        return facts.email().isBlank() ? head.email() : facts.email();
    }

    private static String day(String iso) {
        return iso.isBlank() ? "" : DAY.format(LocalDate.parse(iso));
    }
}
