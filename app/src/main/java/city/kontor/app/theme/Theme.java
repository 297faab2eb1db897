package city.kontor.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark. */
public enum Theme {
    LIGHT,
    DARK;

    /** The base stylesheet, from which all controls take their shape. */
    String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** The colours of ours that replace the base's. */
    String colours() {
        return switch (this) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
        };
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
