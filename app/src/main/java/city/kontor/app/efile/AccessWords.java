package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.kernel.Scope;
import city.kontor.wire.AccessList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in sentences why somebody may see a file or not. */
final class AccessWords {
    private static final List<String> SHOWN =
            List.of("efile.read", "efile.work", "efile.register", "efile.restrict", "efile.audit");
    private final Texts texts;
    private final Names names;

    AccessWords(Texts texts, Names names) {
        this.texts = texts.beside(AccessWords.class);
        this.names = names;
    }

    /** What somebody may do, for example {@code lesen, bearbeiten}. */
    String rights(AccessList.Reader reader) {
        return SHOWN.stream()
                .filter(right ->
                        reader.ways().stream().anyMatch(way -> way.rights().contains(right)))
                .map(right -> texts.get("access." + right))
                .collect(Collectors.joining(", "));
    }

    /** What that follows from, for example {@code Vertretung für Anna Muster bis 3.12.: Rolle Sachbearbeitung, Tiefbau}. */
    String way(AccessList.Way way) {
        return way.steps().stream().map(this::step).collect(Collectors.joining(": "));
    }

    private String step(AccessList.Step step) {
        String name = english() ? step.english() : step.german();
        String said = switch (step.kind()) {
            case "ASSIGNMENT" -> texts.get("access.role", name, where(step));
            case "SUBSTITUTION" -> texts.get("access.substitution", name);
            case "NAMED" -> texts.get("access.named", name, step.reason());
            default -> texts.get("access.warden");
        };
        return step.until()
                .map(day -> texts.get("access.until", said, texts.formats().date(day)))
                .orElse(said);
    }

    private String where(AccessList.Step step) {
        return step.where()
                .map(Scope::new)
                .map(scope -> scope.equals(Scope.CITY) ? texts.get("access.city") : names.department(scope))
                .orElse("");
    }

    /** Why not. */
    String denial(AccessList.Denial denial) {
        String name = english() ? denial.english() : denial.german();
        return texts.get(
                "denial." + denial.key(),
                name,
                denial.day().map(day -> texts.formats().date(day)).orElse(""));
    }

    private boolean english() {
        return texts.language() == Language.ENGLISH;
    }
}
