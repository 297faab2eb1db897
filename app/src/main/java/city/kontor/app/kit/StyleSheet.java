package city.kontor.app.kit;

import java.util.Objects;

/** Style sheets that lie beside the screens they belong to. */
public final class StyleSheet {
    private StyleSheet() {}

    /**
     * The address of a style sheet, as a node takes it.
     *
     * @param owner a class of the package it lies in
     */
    public static String of(Class<?> owner, String name) {
        return Objects.requireNonNull(owner.getResource(name), () -> "No style sheet " + name + " beside " + owner)
                .toExternalForm();
    }
}
