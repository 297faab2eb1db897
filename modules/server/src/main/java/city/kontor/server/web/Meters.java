package city.kontor.server.web;

import city.kontor.store.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the server counts and measures about itself. */
final class Meters {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong listening = new AtomicLong();
    private final Timer push = timer("kontor.push", "From a push to its answers, on the disk");
    private final Timer pull = timer("kontor.pull", "One page of rows, read and sent");

    Meters() {
        gauge("kontor.judge.waiting", "Commands that wait for the judge", waiting);
        gauge("kontor.wake.listeners", "Desktops that wait to be woken", listening);
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    MeterRegistry registry() {
        return registry;
    }

    void waiting(int commands) {
        waiting.addAndGet(commands);
    }

    void listening(int desktops) {
        listening.addAndGet(desktops);
    }

    void judged(List<Outcome> outcomes, long nanos) {
        push.record(nanos, TimeUnit.NANOSECONDS);
        int accepted = (int)
                outcomes.stream().filter(Outcome.Accepted.class::isInstance).count();
        registry.counter("kontor.commands", "verdict", "accepted").increment(accepted);
        registry.counter("kontor.commands", "verdict", "refused").increment(outcomes.size() - accepted);
    }

    void pushFailed() {
        registry.counter("kontor.push.failed").increment();
    }

    void pulled(int rows, long nanos) {
        pull.record(nanos, TimeUnit.NANOSECONDS);
        registry.counter("kontor.pull.rows").increment(rows);
    }

    void diverged() {
        registry.counter("kontor.pull.diverged").increment();
    }

    void signedIn() {
        registry.counter("kontor.sign.in", "answer", "in").increment();
    }

    void signInRefused() {
        registry.counter("kontor.sign.in", "answer", "refused").increment();
    }

    void problem(String code) {
        registry.counter("kontor.problems", "code", code).increment();
    }

    void broken() {
        registry.counter("kontor.errors").increment();
    }

    private void gauge(String name, String description, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get).description(description).register(registry);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentiles(0.5, 0.95, 0.99)
                .distributionStatisticExpiry(Duration.ofMinutes(5))
                .register(registry);
    }
}
