package city.kontor.efile;

import city.kontor.csv.CsvColumn;
import city.kontor.csv.CsvException;
import city.kontor.csv.CsvLine;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A file plan as a table. Whose position hangs on which is written down, or told by the key: {@code 60.12} hangs on
 * {@code 60}, {@code 6012} on {@code 601} where there is one.
 */
public final class PlanTable {
    private static final String KEY = "key";
    private static final String TITLE = "title";
    private static final String PARENT = "parent";
    private static final String YEARS = "years";
    private static final String APPRAISAL = "appraisal";
    private static final String DEPARTMENT = "department";
    private static final String NOTE = "note";

    /** What the columns may be called. */
    public static final List<CsvColumn> COLUMNS = List.of(
            CsvColumn.required(KEY, "Kennzeichen", "Aktenplankennzeichen", "Key"),
            CsvColumn.required(TITLE, "Bezeichnung", "Titel", "Title"),
            CsvColumn.optional(PARENT, "Übergeordnet", "Parent"),
            CsvColumn.optional(YEARS, "Aufbewahrung", "Frist", "Aufbewahrungsfrist", "Retention"),
            CsvColumn.optional(APPRAISAL, "Bewertung", "Aussonderungsart", "Appraisal"),
            CsvColumn.optional(DEPARTMENT, "Amt", "Department"),
            CsvColumn.optional(NOTE, "Hinweis", "Bemerkung", "Note"));

    private static final Map<String, Appraisal> APPRAISALS = Map.of(
            "archivieren", Appraisal.ARCHIVE,
            "a", Appraisal.ARCHIVE,
            "bewerten", Appraisal.APPRAISE,
            "b", Appraisal.APPRAISE,
            "auswahl", Appraisal.SAMPLE,
            "vernichten", Appraisal.DESTROY,
            "v", Appraisal.DESTROY);

    private final Map<String, PlanEntry> known = new HashMap<>();
    private final Supplier<String> ids;

    /**
     * @param plan as it is now
     * @param ids for new positions
     */
    public PlanTable(List<PlanEntry> plan, Supplier<String> ids) {
        plan.forEach(entry -> known.put(entry.key(), entry));
        this.ids = ids;
    }

    /** A plan for a city that has none, to be changed at will. */
    public static CsvTable sample() {
        try (InputStream in = PlanTable.class.getResourceAsStream("plan.csv")) {
            if (in == null) {
                throw new IllegalStateException("plan.csv is missing");
            }
            return CsvTable.read(in.readAllBytes(), COLUMNS);
        } catch (IOException | CsvException e) {
            throw new IllegalStateException("The sample plan cannot be read", e);
        }
    }

    /** What the lines would change; sound ones with parents before their children. */
    public Preview<PlanEntry> preview(CsvTable table) {
        var ofFile = new LinkedHashMap<String, String>();
        table.lines()
                .forEach(line -> line.text(KEY)
                        .ifPresent(key -> ofFile.putIfAbsent(
                                key,
                                Optional.ofNullable(known.get(key))
                                        .map(PlanEntry::id)
                                        .orElseGet(ids))));
        var rows = new ArrayList<Preview.Row<PlanEntry>>();
        var seen = new HashSet<String>();
        for (CsvLine line : table.lines()) {
            rows.add(row(line, table.headings(), ofFile, seen));
        }
        var parents = new HashMap<String, String>();
        rows.forEach(row ->
                row.value().ifPresent(entry -> entry.parentId().ifPresent(parent -> parents.put(entry.id(), parent))));
        rows.sort(Comparator.comparingInt(
                row -> row.value().map(entry -> depth(entry, parents)).orElse(0)));
        return new Preview<>(table, rows);
    }

    private Preview.Row<PlanEntry> row(
            CsvLine line, Map<String, String> headings, Map<String, String> ofFile, Set<String> seen) {
        String key = line.needed(KEY).orElse("");
        String title = line.needed(TITLE).orElse("");
        Optional<PlanEntry> now = Optional.ofNullable(known.get(key));
        // A column that the file does not have says nothing about a position that is known.
        boolean keepsParent = now.isPresent() && !headings.containsKey(PARENT);
        Optional<String> parentKey = keepsParent
                ? now.flatMap(PlanEntry::parentId).flatMap(this::keyOf)
                : line.text(PARENT).or(() -> parentKey(key, ofFile));
        Optional<String> parent = parentKey.flatMap(above -> id(above, ofFile));
        Optional<Integer> years = line.number(YEARS);
        Optional<Appraisal> appraisal = appraisal(line);
        var entry = new PlanEntry(
                ofFile.getOrDefault(key, ""),
                parent,
                key,
                title,
                headings.containsKey(NOTE)
                        ? line.text(NOTE).orElse("")
                        : now.map(PlanEntry::note).orElse(""),
                headings.containsKey(YEARS) ? years : now.flatMap(PlanEntry::retentionYears),
                headings.containsKey(APPRAISAL) ? appraisal : now.flatMap(PlanEntry::appraisal),
                headings.containsKey(DEPARTMENT)
                        ? line.text(DEPARTMENT).flatMap(PlanTable::scope)
                        : now.flatMap(PlanEntry::department),
                now.map(PlanEntry::active).orElse(true));
        fault(line, !key.isEmpty() && !PlanEntry.isKey(key), Refusal.PLAN_KEY_UNFIT, key);
        fault(line, !seen.add(key), Refusal.PLAN_KEY_TAKEN, key, title);
        fault(line, parentKey.isPresent() && parent.isEmpty(), Refusal.PLAN_PARENT_UNKNOWN, key);
        fault(
                line,
                parentKey.isEmpty()
                        && (entry.retentionYears().isEmpty()
                                || entry.appraisal().isEmpty()),
                Refusal.PLAN_MAIN_GROUP,
                key);
        if (!line.faults().isEmpty()) {
            return Preview.Row.faulty(line.number(), key, line.faults());
        }
        if (now.isEmpty()) {
            return Preview.Row.fresh(line.number(), key, title, entry);
        }
        Map<String, String> before = cells(now.get(), ofFile);
        Map<String, String> after = cells(entry, ofFile);
        List<String> differing = before.keySet().stream()
                .filter(column -> !String.valueOf(before.get(column)).equals(after.get(column)))
                .toList();
        return now.get().equals(entry)
                ? Preview.Row.unchanged(line.number(), key)
                : Preview.Row.changed(
                        line.number(),
                        key,
                        words(differing, before, headings),
                        words(differing, after, headings),
                        entry);
    }

    /** What a file would say about a position, by column. */
    private Map<String, String> cells(PlanEntry entry, Map<String, String> ofFile) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(TITLE, entry.title());
        cells.put(PARENT, entry.parentId().flatMap(id -> keyOf(id, ofFile)).orElse(""));
        cells.put(YEARS, entry.retentionYears().map(String::valueOf).orElse(""));
        cells.put(APPRAISAL, entry.appraisal().map(PlanTable::word).orElse(""));
        cells.put(
                DEPARTMENT,
                entry.department()
                        .map(scope -> scope.id().replaceFirst("^dept\\.", ""))
                        .orElse(""));
        cells.put(NOTE, entry.note());
        return cells;
    }

    /** Names what differs as the file's own headings do; a title speaks for itself. */
    private static String words(List<String> columns, Map<String, String> cells, Map<String, String> headings) {
        return columns.stream()
                .map(column -> {
                    String cell = cells.getOrDefault(column, "");
                    return column.equals(TITLE)
                            ? cell
                            : headings.getOrDefault(column, column) + ": " + (cell.isEmpty() ? "–" : cell);
                })
                .collect(Collectors.joining(" · "));
    }

    private static String word(Appraisal appraisal) {
        return switch (appraisal) {
            case ARCHIVE -> "archivieren";
            case APPRAISE -> "bewerten";
            case SAMPLE -> "Auswahl";
            case DESTROY -> "vernichten";
        };
    }

    private Optional<String> keyOf(String id) {
        return known.values().stream()
                .filter(entry -> entry.id().equals(id))
                .map(PlanEntry::key)
                .findFirst();
    }

    private Optional<String> keyOf(String id, Map<String, String> ofFile) {
        return keyOf(id)
                .or(() -> ofFile.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static void fault(CsvLine line, boolean wrong, Refusal refusal, String... arguments) {
        if (wrong) {
            line.fault(new Reason(refusal.key(), Arrays.asList(arguments)));
        }
    }

    private Optional<Appraisal> appraisal(CsvLine line) {
        Optional<String> text = line.text(APPRAISAL);
        Optional<Appraisal> found = text.map(word -> APPRAISALS.get(word.toLowerCase(Locale.ROOT)));
        fault(line, text.isPresent() && found.isEmpty(), Refusal.PLAN_APPRAISAL_UNKNOWN, text.orElse(""));
        return found;
    }

    private static Optional<Scope> scope(String department) {
        return Optional.of(department.toLowerCase(Locale.ROOT))
                .filter(key -> key.matches("[a-z0-9][a-z0-9.-]{0,50}"))
                .map(Scope::department);
    }

    private Optional<String> id(String key, Map<String, String> ofFile) {
        return Optional.ofNullable(ofFile.get(key))
                .or(() -> Optional.ofNullable(known.get(key)).map(PlanEntry::id));
    }

    /** The key of the position above, by the look of this one; empty for a main group. */
    private Optional<String> parentKey(String key, Map<String, String> ofFile) {
        int cut = Math.max(Math.max(key.lastIndexOf('.'), key.lastIndexOf('-')), key.lastIndexOf('/'));
        if (cut > 0) {
            return Optional.of(key.substring(0, cut));
        }
        return Optional.of(key)
                .filter(text -> text.length() > 1)
                .map(text -> text.substring(0, text.length() - 1))
                .filter(above -> id(above, ofFile).isPresent());
    }

    /** How many positions that the file makes or changes stand above it. */
    private static int depth(PlanEntry entry, Map<String, String> parents) {
        int depth = 0;
        String above = parents.get(entry.id());
        while (above != null && depth <= parents.size()) {
            depth++;
            above = parents.get(above);
        }
        return depth;
    }
}
