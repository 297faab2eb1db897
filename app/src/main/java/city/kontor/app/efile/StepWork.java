package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.Typed;
import city.kontor.app.kit.Urgency;
import city.kontor.app.work.WorkEntry;
import city.kontor.app.work.WorkGroup;
import city.kontor.app.work.WorkSource;
import city.kontor.efile.Step;
import city.kontor.efile.StepKind;
import city.kontor.efile.StepState;
import city.kontor.efile.Waiting;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dispositions that wait for the person, and those the person waits for. */
final class StepWork implements WorkSource {
    /** More than anybody works off in a day. */
    private static final int MOST = 500;

    /** The person's own dispositions that somebody refused: they have to be given anew or withdrawn. */
    private static final WorkGroup REFUSED = new WorkGroup(StepWork.class, "work.REFUSED", Tone.DANGER, true);

    private static final WorkGroup OTHERS = new WorkGroup(StepWork.class, "work.OTHERS", Tone.NEUTRAL, false);
    private static final List<WorkGroup> GROUPS = Stream.concat(
                    Stream.of(StepKind.values()).map(StepWork::group), Stream.of(REFUSED, OTHERS))
            .toList();

    private final EfileParts parts;

    StepWork(EfileParts parts) {
        this.parts = parts;
    }

    private static WorkGroup group(StepKind kind) {
        return new WorkGroup(StepWork.class, "step." + kind, Tone.INFO, true);
    }

    @Override
    public List<WorkGroup> groups() {
        return GROUPS;
    }

    @Override
    public List<WorkEntry> entries(WorkGroup group, int most) {
        return all(most).filter(entry -> entry.group().equals(group)).toList();
    }

    @Override
    public List<WorkEntry> mine(int most) {
        return all(most).filter(entry -> entry.group().mine()).toList();
    }

    @Override
    public Map<WorkGroup, Integer> counts() {
        return all(MOST).collect(Collectors.groupingBy(WorkEntry::group, Collectors.summingInt(entry -> 1)));
    }

    private Stream<WorkEntry> all(int most) {
        LocalDate today = parts.today();
        List<Waiting> here = parts.waitingHere(most);
        List<Waiting> given =
                parts.read(queries -> queries.waitedForBy(parts.desk().personId(), most));
        return Stream.concat(
                here.stream().map(one -> new Entry(group(one.step().plan().kind()), one, today)),
                given.stream().map(one -> new Entry(given(one.step()), one, today)));
    }

    private static WorkGroup given(Step step) {
        return step.state() == StepState.REFUSED ? REFUSED : OTHERS;
    }

    private record Entry(WorkGroup group, Waiting waiting, LocalDate today) implements WorkEntry {
        @Override
        public String id() {
            return waiting.step().plan().id();
        }

        @Override
        public Place place() {
            String inFile = waiting.documentId().map(id -> "document/" + id).orElse("case/" + waiting.caseId());
            return Place.of(EfileWorkplaces.FILES, waiting.fileId() + "/" + inFile);
        }

        @Override
        public String title() {
            return waiting.subject();
        }

        @Override
        public String about(Texts texts, Names names) {
            Step step = waiting.step();
            var own = texts.beside(StepWork.class);
            if (step.state() == StepState.REFUSED) {
                return own.get("work.refused.by", names.person(step.person()), step.note());
            }
            return group.mine()
                    ? step.plan().task()
                    : own.get("work.others.by", own.get("step." + step.plan().kind()), names.person(step.person()));
        }

        @Override
        public String number() {
            return waiting.file();
        }

        @Override
        public Scope scope() {
            return waiting.scope();
        }

        @Override
        public Optional<Long> amountCents() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> deadline() {
            return waiting.step().plan().due();
        }

        @Override
        public Urgency urgency() {
            return Urgency.of(deadline(), today);
        }

        @Override
        public String due(Texts texts) {
            return deadline().map(day -> Deadlines.due(texts, day, today)).orElse("");
        }

        @Override
        public boolean contains(String typed) {
            return Typed.fits(typed, title(), number(), waiting.step().plan().task());
        }
    }
}
