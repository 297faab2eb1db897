package city.kontor.server.web;

import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The measurements in Prometheus' text format 0.0.4. Only for this machine unless the settings allow others: numbers of
 * failed sign-ins are nobody else's business.
 */
final class MetricsRoute implements Handler {
    private final Meters meters;
    private final boolean open;

    MetricsRoute(Meters meters, boolean open) {
        this.meters = meters;
        this.open = open;
    }

    @Override
    public void handle(Context ctx) throws UnknownHostException {
        if (!open && !InetAddress.getByName(ctx.ip()).isLoopbackAddress()) {
            throw new ProblemException(404, Protocol.NOT_FOUND);
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(text());
    }

    private String text() {
        Map<String, List<String>> families = new TreeMap<>();
        meters.registry().getMeters().stream()
                .sorted(Comparator.comparing(meter -> meter.getId().toString()))
                .forEach(meter -> add(families, meter));
        var text = new StringBuilder();
        families.values()
                .forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private static void add(Map<String, List<String>> families, Meter meter) {
        String name = meter.getId().getName().replace('.', '_');
        if (meter instanceof Timer timer) {
            name += "_seconds";
            List<String> lines = family(families, name, "summary", meter);
            for (var quantile : timer.takeSnapshot().percentileValues()) {
                lines.add(line(
                        name,
                        tags(meter, "quantile", Double.toString(quantile.percentile())),
                        quantile.value(TimeUnit.SECONDS)));
            }
            lines.add(line(name + "_sum", tags(meter), timer.totalTime(TimeUnit.SECONDS)));
            lines.add(line(name + "_count", tags(meter), (double) timer.count()));
            return;
        }
        boolean counter = meter.getId().getType() == Meter.Type.COUNTER;
        List<String> lines =
                family(families, counter ? name + "_total" : name + unit(meter), counter ? "counter" : "gauge", meter);
        for (var measurement : meter.measure()) {
            if (measurement.getStatistic() == Statistic.COUNT || measurement.getStatistic() == Statistic.VALUE) {
                lines.add(line(counter ? name + "_total" : name + unit(meter), tags(meter), measurement.getValue()));
            }
        }
    }

    private static List<String> family(Map<String, List<String>> families, String name, String type, Meter meter) {
        return families.computeIfAbsent(name, one -> {
            var lines = new ArrayList<String>();
            String help = meter.getId().getDescription();
            if (help != null) {
                lines.add("# HELP " + name + " " + help);
            }
            lines.add("# TYPE " + name + " " + type);
            return lines;
        });
    }

    private static String unit(Meter meter) {
        String unit = meter.getId().getBaseUnit();
        return unit == null ? "" : "_" + unit;
    }

    private static String tags(Meter meter, String... more) {
        var all = new ArrayList<String>();
        for (Tag tag : meter.getId().getTags()) {
            all.add(tag.getKey().replace('.', '_') + "=\"" + tag.getValue().replace("\"", "'") + "\"");
        }
        for (int i = 0; i < more.length; i += 2) {
            all.add(more[i] + "=\"" + more[i + 1] + "\"");
        }
        return all.isEmpty() ? "" : "{" + String.join(",", all) + "}";
    }

    private static String line(String name, String tags, double value) {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.9g", value);
        return name + tags + " " + number;
    }
}
