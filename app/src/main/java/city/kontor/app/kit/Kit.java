package city.kontor.app.kit;

import java.time.InstantSource;

/**
 * What every screen is handed beside its model.
 *
 * @param texts in the language of the moment; take {@code texts.beside(MyScreen.class)}
 * @param files the system's dialogs for files
 */
public record Kit(
        Texts texts,
        Tasks tasks,
        Dialogs dialogs,
        FileDialogs files,
        Notices notices,
        Navigator navigator,
        InstantSource clock) {}
