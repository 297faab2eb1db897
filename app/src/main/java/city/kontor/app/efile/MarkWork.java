package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Typed;
import city.kontor.app.kit.Urgency;
import city.kontor.app.work.WorkEntry;
import city.kontor.app.work.WorkGroup;
import city.kontor.app.work.WorkSource;
import city.kontor.efile.Field;
import city.kontor.efile.MarkedFile;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Marked files in which others did something that the person has not seen; there is nothing to be done about it. */
final class MarkWork implements WorkSource {
    private static final WorkGroup NEWS = new WorkGroup(MarkWork.class, "work.NEWS", Tone.NEUTRAL, false);

    private final EfileParts parts;

    MarkWork(EfileParts parts) {
        this.parts = parts;
    }

    @Override
    public List<WorkGroup> groups() {
        return List.of(NEWS);
    }

    @Override
    public List<WorkEntry> entries(WorkGroup group, int most) {
        return news().<WorkEntry>map(Entry::new).limit(most).toList();
    }

    @Override
    public List<WorkEntry> mine(int most) {
        return List.of();
    }

    @Override
    public Map<WorkGroup, Integer> counts() {
        return Map.of(NEWS, (int) news().count());
    }

    private Stream<MarkedFile> news() {
        return parts.read(queries -> queries.marked(parts.desk().personId())).stream()
                .filter(MarkedFile::hasNews);
    }

    private record Entry(MarkedFile marked) implements WorkEntry {
        @Override
        public WorkGroup group() {
            return NEWS;
        }

        @Override
        public String id() {
            return marked.mark().id();
        }

        @Override
        public Place place() {
            return Place.of(EfileWorkplaces.FILES, marked.mark().fileId());
        }

        @Override
        public String title() {
            return marked.line().file().fields().getOrDefault(Field.TITLE, "");
        }

        @Override
        public String about(Texts texts, Names names) {
            return texts.beside(MarkWork.class)
                    .get("work.news.at", texts.formats().time(marked.line().changedAt()));
        }

        @Override
        public String number() {
            return marked.line().file().number().orElse("");
        }

        @Override
        public Scope scope() {
            return marked.line().file().scope();
        }

        @Override
        public Optional<Long> amountCents() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> deadline() {
            return Optional.empty();
        }

        @Override
        public Urgency urgency() {
            return Urgency.NONE;
        }

        @Override
        public String due(Texts texts) {
            return "";
        }

        @Override
        public boolean contains(String typed) {
            return Typed.fits(typed, title(), number());
        }
    }
}
