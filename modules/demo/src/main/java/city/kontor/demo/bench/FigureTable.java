package city.kontor.demo.bench;

import city.kontor.kernel.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as a Markdown table, ratios first, with a word on whether each target was reached. */
public final class FigureTable {
    private static final Pattern TARGET = Pattern.compile("(>=|<=)?\\s*([0-9.]+).*");

    private FigureTable() {}

    public static List<String> lines(List<Figure> figures) {
        var lines = new ArrayList<String>();
        lines.add("| figure | measured | unit | target | reached |");
        lines.add("| --- | ---: | --- | --- | --- |");
        figures.stream()
                .sorted(Comparator.comparing((Figure figure) -> !figure.unit().equals("ratio")))
                .map(FigureTable::line)
                .forEach(lines::add);
        return lines;
    }

    private static String line(Figure figure) {
        return "| " + figure.name() + " | " + value(figure) + " | " + figure.unit() + " | " + figure.target() + " | "
                + reached(figure) + " |";
    }

    private static String value(Figure figure) {
        String form = figure.unit().equals("ratio") || Math.abs(figure.value()) < 10 ? "%.2f" : "%,.0f";
        return String.format(Locale.ROOT, form, figure.value());
    }

    private static String reached(Figure figure) {
        Matcher target = TARGET.matcher(figure.target());
        if (!target.matches()) {
            return "";
        }
        double wanted = Double.parseDouble(target.group(2));
        boolean reached = ">=".equals(target.group(1)) ? figure.value() >= wanted : figure.value() <= wanted;
        return reached ? "yes" : "**no**";
    }
}
