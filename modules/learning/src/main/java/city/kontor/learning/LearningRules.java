package city.kontor.learning;

import static city.kontor.kernel.Decision.accept;
import static city.kontor.kernel.Decision.reject;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.learning.Knowledge.Known;
import city.kontor.learning.LearningCommand.ForgetFields;
import city.kontor.learning.LearningCommand.ForgetSupplier;
import city.kontor.learning.LearningCommand.LearnSupplier;
import city.kontor.learning.LearningCommand.RecordHelp;
import java.util.List;
import java.util.Optional;

/** Decides what may be learned and forgotten. What a pattern means is not its business, only that it is of a sane size. */
final class LearningRules {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PATTERN = 2_000;
    private static final int MOST_LESSONS = 40;
    private static final int MOST_KEYS = 12;

    private LearningRules() {}

    static Decision decide(Knowledge knowledge, LearningCommand command, Actor actor) {
        Optional<Known> known = knowledge.supplier(command.supplierId());
        return switch (command) {
            case LearnSupplier learn -> learn(learn, actor);
            // What was forgotten meanwhile needs no praise.
            case RecordHelp help -> known.isEmpty() ? accept() : helped(help, known.get());
            case ForgetSupplier forget ->
                known.map(supplier -> accept(new LearningEvent.SupplierForgotten(forget.supplierId(), supplier.name())))
                        .orElseGet(Decision::accept);
            case ForgetFields forget -> known.isEmpty() ? accept() : forget(forget, known.get());
        };
    }

    private static Decision learn(LearnSupplier learn, Actor actor) {
        boolean named = isText(learn.supplierId()) && learn.name().length() <= LONGEST_TEXT;
        boolean keyed = !learn.keys().isEmpty()
                && learn.keys().size() <= MOST_KEYS
                && learn.keys().stream().allMatch(LearningRules::isText);
        if (!named || !keyed) {
            return reject("learning.supplierUnknown");
        }
        boolean sane = !learn.lessons().isEmpty()
                && learn.lessons().size() <= MOST_LESSONS
                && learn.lessons().stream().allMatch(LearningRules::isSane);
        return sane
                ? accept(new LearningEvent.SupplierLearned(
                        learn.supplierId(),
                        learn.name(),
                        learn.keys(),
                        learn.lessons(),
                        learn.documentId(),
                        actor.name()))
                : reject("learning.notALesson");
    }

    private static Decision helped(RecordHelp help, Known known) {
        List<String> fields = help.fields().stream()
                .filter(known.fields()::contains)
                .distinct()
                .toList();
        return fields.isEmpty() ? accept() : accept(new LearningEvent.LearningHelped(help.supplierId(), fields));
    }

    private static Decision forget(ForgetFields forget, Known known) {
        List<String> fields = forget.fields().stream()
                .filter(known.fields()::contains)
                .distinct()
                .toList();
        if (fields.isEmpty()) {
            return accept();
        }
        return fields.size() == known.fields().size()
                ? accept(new LearningEvent.SupplierForgotten(forget.supplierId(), known.name()))
                : accept(new LearningEvent.FieldsForgotten(forget.supplierId(), known.name(), fields));
    }

    private static boolean isSane(Lesson lesson) {
        return lesson.field().matches("[a-zA-Z]{1,40}")
                && !lesson.pattern().isBlank()
                && lesson.pattern().length() <= LONGEST_PATTERN;
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.indexOf('\n') < 0;
    }
}
