package city.kontor.search.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.sl.extractor.SlideShowExtractor;

/** The text of office documents from before 2007 (MS-DOC, MS-XLS, MS-PPT). */
enum OldOfficeText {
    WORD {
        @Override
        POITextExtractor open(ByteArrayInputStream in) throws IOException {
            return new WordExtractor(in);
        }
    },
    EXCEL {
        @Override
        POITextExtractor open(ByteArrayInputStream in) throws IOException {
            return new ExcelExtractor(new HSSFWorkbook(in));
        }
    },
    POWERPOINT {
        @Override
        POITextExtractor open(ByteArrayInputStream in) throws IOException {
            return new SlideShowExtractor<>(new HSLFSlideShow(in));
        }
    };

    private static final Map<String, OldOfficeText> ENDINGS =
            Map.of("doc", WORD, "dot", WORD, "xls", EXCEL, "xlt", EXCEL, "ppt", POWERPOINT, "pps", POWERPOINT);
    private static final Map<String, OldOfficeText> TYPES = Map.of(
            "application/msword", WORD, "application/vnd.ms-excel", EXCEL, "application/vnd.ms-powerpoint", POWERPOINT);

    abstract POITextExtractor open(ByteArrayInputStream in) throws IOException;

    static Optional<OldOfficeText> of(String type, String ending) {
        return Optional.ofNullable(TYPES.get(type)).or(() -> Optional.ofNullable(ENDINGS.get(ending)));
    }

    void read(byte[] bytes, Collected collected) throws IOException {
        try (POITextExtractor text = open(new ByteArrayInputStream(bytes))) {
            collected.add(text.getText());
        }
    }
}
