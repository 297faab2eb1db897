package city.kontor.app.invoice;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Tasks;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A person at a desk without a window: background work runs at once, its results wait until they are heard. */
final class Counter {
    final Desk desk;
    final InvoiceParts parts;
    private final BlockingQueue<Runnable> announced = new LinkedBlockingQueue<>();

    Counter(City city, String personId) throws Exception {
        desk = city.desk(personId, announced::add);
        parts = city.parts(desk, new Tasks(Runnable::run, announced::add, new Faults()));
        var online = new CountDownLatch(1);
        desk.onSync(state -> {
            if (state.online()) {
                online.countDown();
            }
        });
        if (!city.cut && !online.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The desk never reached the server");
        }
        hear();
    }

    /** Lets the models hear all results and announcements so far. */
    void hear() {
        for (Runnable news = announced.poll(); news != null; news = announced.poll()) {
            news.run();
        }
    }

    InvoiceFormModel form(String invoiceId) {
        var form = new InvoiceFormModel(parts, "load");
        form.open(invoiceId);
        hear();
        return form;
    }
}
