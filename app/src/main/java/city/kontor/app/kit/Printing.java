package city.kontor.app.kit;

import city.kontor.paper.ProtectedPdfException;
import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PageRanges;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;

/**
 * Prints PDFs, letters as letters and not as pixels, on A4 sheets. Pages that are larger are made to fit, and each lies on its
 * sheet as it is wide or high. Everything here belongs in the background.
 */
public final class Printing {
    private static final double POINTS_A_MM = 72 / 25.4;
    private static final double WIDTH = 210 * POINTS_A_MM;
    private static final double HEIGHT = 297 * POINTS_A_MM;

    /** What most printers leave white anyway. */
    private static final double EDGE = 5 * POINTS_A_MM;

    private static final int RIGHT_ANGLE = 90;

    /**
     * What is wanted of a printer.
     *
     * @param pages those that are printed; empty for all
     * @param twoSided on both sides of the sheet, where the printer can
     */
    public record Order(PrintService printer, int copies, Optional<PageRanges> pages, boolean twoSided) {}

    private Printing() {}

    /** The printers of this machine, the one that is usually taken first. */
    public static List<PrintService> printers() {
        Optional<PrintService> usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        var all = new ArrayList<PrintService>();
        usual.ifPresent(all::add);
        for (PrintService one : PrintServiceLookup.lookupPrintServices(null, null)) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }
        return all;
    }

    /** Reads pages as people write them: {@code 1-3, 7}; empty where nobody could mean anything by it. */
    public static Optional<PageRanges> pages(String written) {
        try {
            return Optional.of(new PageRanges(written.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Prints.
     *
     * @param name by which the printer's queue shows it
     * @throws ProtectedPdfException if the document forbids it
     * @throws PrinterException if the printer does not do it
     * @throws IOException if these bytes are no PDF that can be read
     */
    public static void print(String name, byte[] pdf, Order order) throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (!document.getCurrentAccessPermission().canPrint()) {
                throw new ProtectedPdfException("no printing");
            }
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(order.printer());
            job.setJobName(name);
            job.setPageable(sheets(document, job));
            var wishes = new HashPrintRequestAttributeSet();
            wishes.add(new JobName(name, null));
            wishes.add(new Copies(order.copies()));
            order.pages().ifPresent(wishes::add);
            if (order.twoSided()) {
                wishes.add(Sides.DUPLEX);
            }
            job.print(wishes);
        }
    }

    private static Book sheets(PDDocument document, PrinterJob job) {
        var book = new Book();
        var pages = new PDFPrintable(document, Scaling.SHRINK_TO_FIT);
        for (PDPage page : document.getPages()) {
            book.append(pages, job.validatePage(sheet(page)));
        }
        return book;
    }

    private static PageFormat sheet(PDPage page) {
        PDRectangle seen = page.getCropBox();
        boolean turned = page.getRotation() / RIGHT_ANGLE % 2 != 0;
        boolean wide = turned ? seen.getHeight() > seen.getWidth() : seen.getWidth() > seen.getHeight();
        var paper = new Paper();
        paper.setSize(WIDTH, HEIGHT);
        paper.setImageableArea(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);
        var format = new PageFormat();
        format.setPaper(paper);
        format.setOrientation(wide ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        return format;
    }
}
