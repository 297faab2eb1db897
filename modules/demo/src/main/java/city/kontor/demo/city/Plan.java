package city.kontor.demo.city;

import city.kontor.capture.sample.SampleLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * One invoice of the demo city.
 *
 * @param number from 0; the seed of its letter
 * @param layout how the letter looks
 * @param department the key of the department it is for
 * @param fate how far it has come
 */
record Plan(int number, SampleLayout layout, String department, Fate fate) {
    /** How far an invoice has come. */
    enum Fate {
        RECEIVED,
        CHECKING,
        ACCOUNTED,
        FACTS,
        AMOUNT,
        ORDERED,
        BOOKED,
        IN_RUN,
        PAID,
        SETTLED,
        IN_QUERY,
        REJECTED,
        DUPLICATE,
        CANCELLED;

        boolean reaches(Fate other) {
            return compareTo(SETTLED) <= 0 && compareTo(other) >= 0;
        }
    }

    private static final List<String> DEPARTMENTS = List.of("tiefbau", "schulen", "kultur");

    /** Forty invoices, every fate at least once, what has come farthest first: it came in first, too. */
    static List<Plan> all() {
        var plans = new ArrayList<Plan>();
        add(plans, Fate.SETTLED, 2);
        add(plans, Fate.PAID, 2);
        add(plans, Fate.IN_RUN, 2);
        add(plans, Fate.BOOKED, 3);
        add(plans, Fate.ORDERED, 4);
        add(plans, Fate.AMOUNT, 4);
        add(plans, Fate.FACTS, 5);
        add(plans, Fate.ACCOUNTED, 4);
        add(plans, Fate.CHECKING, 6);
        add(plans, Fate.RECEIVED, 4);
        add(plans, Fate.IN_QUERY, 1);
        add(plans, Fate.REJECTED, 1);
        add(plans, Fate.DUPLICATE, 1);
        add(plans, Fate.CANCELLED, 1);
        return plans;
    }

    private static void add(List<Plan> plans, Fate fate, int count) {
        SampleLayout[] layouts = SampleLayout.values();
        for (int i = 0; i < count; i++) {
            int number = plans.size();
            plans.add(new Plan(
                    number, layouts[number % layouts.length], DEPARTMENTS.get(number % DEPARTMENTS.size()), fate));
        }
    }

    String invoiceId() {
        return "demo-invoice-%02d".formatted(number);
    }
}
