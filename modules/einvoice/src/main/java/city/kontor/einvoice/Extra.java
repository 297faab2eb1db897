package city.kontor.einvoice;

/**
 * Something an invoice states that EN 16931 has no term for, such as an extension.
 *
 * @param path the names of the elements from the document's root, with slashes
 */
public record Extra(String path, String value) {}
