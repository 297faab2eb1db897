/** The scan station tried with generated invoices, the real pipeline and real files. */
@org.jspecify.annotations.NullUnmarked
package city.kontor.app.scan;
