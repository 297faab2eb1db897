package city.kontor.learning;

import static city.kontor.kernel.Mode.OFFLINE;
import static city.kontor.learning.jooq.Tables.LEARNED_FIELD;
import static city.kontor.learning.jooq.Tables.LEARNED_SUPPLIER;

import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Right;
import city.kontor.kernel.Stamp;
import city.kontor.learning.store.LearningRows;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Rows;
import java.util.List;
import org.jooq.Table;

/** What stations learned of suppliers, as the suite lists it. */
public final class LearningFeature implements Feature<LearningCommand, LearningEvent> {
    /** Teach by correcting, and forget; for those who work at a scan station. */
    public static final Right TEACH = new Right("learning.teach");

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public List<CommandType<? extends LearningCommand>> commands() {
        return List.of(
                CommandType.of(LearningCommand.LearnSupplier.class, OFFLINE, TEACH),
                CommandType.of(LearningCommand.RecordHelp.class, OFFLINE, TEACH),
                CommandType.of(LearningCommand.ForgetSupplier.class, OFFLINE, TEACH),
                CommandType.of(LearningCommand.ForgetFields.class, OFFLINE, TEACH));
    }

    @Override
    public List<EventType<? extends LearningEvent>> events() {
        return List.of(
                EventType.of(LearningEvent.SupplierLearned.class),
                EventType.of(LearningEvent.LearningHelped.class),
                EventType.of(LearningEvent.SupplierForgotten.class),
                EventType.of(LearningEvent.FieldsForgotten.class));
    }

    @Override
    public List<Right> rights() {
        return List.of(TEACH);
    }

    @Override
    public Migrations migrations() {
        return new Migrations("learning", LearningFeature.class, List.of("001_learned"));
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(LEARNED_SUPPLIER, LEARNED_FIELD);
    }

    @Override
    public Decision decide(Rows rows, LearningCommand command, Actor actor, Stamp stamp) {
        return LearningRules.decide(new LearningRows(rows), command, actor);
    }

    @Override
    public void apply(Rows rows, LearningEvent event, Stamp stamp) {
        new LearningRows(rows).apply(event, stamp);
    }
}
