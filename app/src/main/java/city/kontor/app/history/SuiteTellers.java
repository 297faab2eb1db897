package city.kontor.app.history;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Language;
import city.kontor.store.Codec;
import city.kontor.suite.EventSentences;
import city.kontor.suite.Suite;
import city.kontor.suite.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells events with the suite's sentences and the names of people and departments on this desk. */
final class SuiteTellers implements Function<Language, HistoryParts.EventTeller> {
    private final Desk desk;
    private final Suite suite;
    private final Codec codec;

    SuiteTellers(Desk desk, Suite suite, Codec codec) {
        this.desk = desk;
        this.suite = suite;
        this.codec = codec;
    }

    @Override
    public HistoryParts.EventTeller apply(Language language) {
        Names names = Names.of(desk);
        Map<String, String> known = new TreeMap<>(names.people());
        names.departments().forEach(department -> known.put(department.scope().id(), department.name()));
        var sentences = new EventSentences(
                new Texts(suite, language.locale()), codec, id -> Optional.ofNullable(known.get(id)));
        return entry -> sentences.sentence(
                entry.type(), entry.payload().map(payload -> payload.getBytes(StandardCharsets.UTF_8)));
    }
}
