@org.jspecify.annotations.NullMarked
package city.kontor.app.einvoice;
