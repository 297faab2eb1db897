package city.kontor.store;

import java.util.List;
import org.jooq.DSLContext;

/** Told of every change right before it is written: the server numbers it, the desktop remembers how to undo it. */
@FunctionalInterface
public interface RowSink {
    void beforeWrite(DSLContext dsl, List<RowChange> changes);
}
