/** Every control of the kit with data, for tests and pictures. */
@org.jspecify.annotations.NullUnmarked
package city.kontor.app.gallery;
