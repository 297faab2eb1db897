package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddresseeTest {
    private static final Department CIVIL = new Department(Scope.department("tiefbau"), "Tiefbau");
    private static final Department SCHOOLS = new Department(Scope.department("schulen"), "Schulen und Sport");
    private static final List<Department> DEPARTMENTS = List.of(CIVIL, SCHOOLS);

    @Test
    void findsTheDepartmentInTheAddress() {
        assertThat(Addressee.of(page("Stadt Castrop-Rauxel", "Tiefbau", "Europaplatz 1"), DEPARTMENTS))
                .contains(CIVIL.scope());
        assertThat(Addressee.of(page("Stadtverwaltung", "Amt für Schulen und Sport"), DEPARTMENTS))
                .contains(SCHOOLS.scope());
    }

    /** Address window and reference stand side by side, and are read as one line. */
    @Test
    void findsTheDepartmentBesideTheReference() {
        var words = List.of(
                new Word("Tiefbau", 95, new Box(300, 600, 140, 40), 0, 4),
                new Word("Kundennummer:", 95, new Box(1400, 600, 300, 40), 0, 4),
                new Word("28228", 95, new Box(1720, 600, 100, 40), 0, 4));
        assertThat(Addressee.of(new PageText(1, 2480, 3508, words), DEPARTMENTS))
                .contains(CIVIL.scope());
    }

    @Test
    void doesNotTakeAFirmForADepartment() {
        assertThat(Addressee.of(page("Tiefbau Emscher GmbH", "Stadt Castrop-Rauxel"), DEPARTMENTS))
                .isEmpty();
    }

    @Test
    void doesNotReadTheBodyOfTheLetter() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            lines.add("Zeile");
        }
        lines.add("Arbeiten am Tiefbau");
        assertThat(Addressee.of(page(lines.toArray(String[]::new)), DEPARTMENTS))
                .isEmpty();
    }

    /** Lines from the top, 60 pixels apart on a page of A4 at 300 dpi. */
    private static PageText page(String... lines) {
        var words = new ArrayList<Word>();
        for (int line = 0; line < lines.length; line++) {
            for (String word : lines[line].split(" ")) {
                words.add(new Word(word, 95, new Box(300, 300 + line * 60, 100, 40), 0, line));
            }
        }
        return new PageText(1, 2480, 3508, words);
    }
}
