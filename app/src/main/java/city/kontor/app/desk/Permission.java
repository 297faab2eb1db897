package city.kontor.app.desk;

import city.kontor.app.kit.Following;
import city.kontor.app.kit.Tasks;
import city.kontor.kernel.Actor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;

/** Whether the person at a desk may do something: what offers a button. False until the first answer. */
public final class Permission extends BooleanBinding implements Following {
    private final DeskValue<Boolean> answer;

    /**
     * @param loading what loading is called where progress is shown, in the person's language
     * @param ask asks, on a background thread
     */
    public Permission(Desk desk, Tasks tasks, String loading, Supplier<Boolean> ask) {
        answer = new DeskValue<>(desk, tasks, loading, false, ask);
        bind(answer.property());
    }

    /** What follows from the rights that the person holds. */
    public static Permission of(Desk desk, Tasks tasks, String loading, Predicate<Actor> may) {
        return new Permission(
                desk, tasks, loading, () -> desk.actor().filter(may).isPresent());
    }

    @Override
    protected boolean computeValue() {
        return answer.get();
    }

    @Override
    public void follow() {
        answer.follow();
    }

    @Override
    public void rest() {
        answer.rest();
    }
}
