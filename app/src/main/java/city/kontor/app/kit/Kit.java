package city.kontor.app.kit;

import java.time.InstantSource;

/**
 * What every screen is handed beside its model.
 *
 * @param texts in the language of the moment; take {@code texts.beside(MyScreen.class)}
 */
public record Kit(
        Texts texts, Tasks tasks, Dialogs dialogs, Notices notices, Navigator navigator, InstantSource clock) {}
