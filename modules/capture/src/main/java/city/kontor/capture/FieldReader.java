package city.kontor.capture;

import java.util.List;

/** Finds the fields of an invoice in the text of its pages. Pure: the same pages always give the same fields. */
public interface FieldReader {
    InvoiceFields read(List<PageText> pages);
}
