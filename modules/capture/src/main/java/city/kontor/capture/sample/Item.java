package city.kontor.capture.sample;

/**
 * One line of an invoice.
 *
 * @param unitCents net price of one unit
 * @param rate tax in percent
 */
record Item(String text, int quantity, String unit, long unitCents, int rate) {
    long netCents() {
        return quantity * unitCents;
    }
}
