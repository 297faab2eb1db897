package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.SafeFile;
import city.kontor.capture.separator.Separator;
import city.kontor.capture.separator.SeparatorSheets;
import city.kontor.capture.separator.SeparatorSheets.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes the separator sheets of this city as a PDF: one that only divides, and one for each department. */
final class SeparatorPrint {
    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final List<Department> departments;
    private final Consumer<ScanNews> tell;

    /** @param departments as they are known when the sheets are made */
    SeparatorPrint(ScanStationModel.Parts parts, Texts texts, List<Department> departments, Consumer<ScanNews> tell) {
        this.parts = parts;
        this.texts = texts;
        this.departments = departments;
        this.tell = tell;
    }

    /** Writes them in the background. */
    void write(Path file) {
        List<Sheet> sheets = sheets();
        String name = String.valueOf(file.getFileName());
        parts.tasks()
                .<Path>start(texts.get("work.sheets"), progress -> {
                    SafeFile.write(file, output -> SeparatorSheets.write(sheets, output));
                    return file;
                })
                .onFailure(
                        IOException.class,
                        failure ->
                                tell.accept(new ScanNews.SheetsNotWritten(name, String.valueOf(failure.getMessage()))))
                .then(written -> tell.accept(new ScanNews.SheetsWritten(name)));
    }

    private List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(Separator.next(), texts.get("sheet.next"), texts.get("sheet.next.text")));
        for (Department department : departments) {
            sheets.add(new Sheet(
                    Separator.of(department.scope().id()),
                    department.name(),
                    texts.get("sheet.department.text", department.name())));
        }
        return List.copyOf(sheets);
    }
}
