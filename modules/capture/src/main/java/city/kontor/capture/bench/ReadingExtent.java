package city.kontor.capture.bench;

import java.util.List;

/** How many samples {@link ReadingBench} reads. The held-back seeds and layouts are never among those that anything was tuned on. */
public enum ReadingExtent {
    /** One invoice of each layout, clean and worn in turn: some 90 pages, less than three minutes. */
    SOME(List.of(101), List.of(201), List.of(11), 2, 4, false),
    /** All seeds, each clean and worn: some 330 invoices, a quarter of an hour. */
    ALL(List.of(101, 102), List.of(201, 202, 203), List.of(11, 12, 13), 3, Integer.MAX_VALUE, true);

    private final List<Integer> tuned;
    private final List<Integer> heldBack;
    private final List<Integer> peculiar;
    private final int turns;
    private final int rescannedLayouts;
    private final boolean both;

    ReadingExtent(
            List<Integer> tuned,
            List<Integer> heldBack,
            List<Integer> peculiar,
            int turns,
            int rescannedLayouts,
            boolean both) {
        this.tuned = tuned;
        this.heldBack = heldBack;
        this.peculiar = peculiar;
        this.turns = turns;
        this.rescannedLayouts = rescannedLayouts;
        this.both = both;
    }

    /** The seeds of the layouts that rules know, of the one part or the other. */
    List<Integer> seeds(boolean isHeldBack) {
        return isHeldBack ? heldBack : tuned;
    }

    /** The seeds of suppliers with words of their own. */
    List<Integer> peculiarSeeds() {
        return peculiar;
    }

    /** How many invoices of each such supplier. */
    int turns() {
        return turns;
    }

    /** How many layouts are scanned a second time, of so many. */
    int rescannedLayouts(int layouts) {
        return Math.min(layouts, rescannedLayouts);
    }

    /** Whether the layout of this place is read clean, worn or both. */
    boolean reads(int place, boolean worn) {
        return both || (place % 2 == 1) == worn;
    }
}
