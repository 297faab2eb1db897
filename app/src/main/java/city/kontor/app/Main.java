package city.kontor.app;

import javafx.application.Application;

/** Starts the desktop. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Application.launch(Kontor.class, arguments);
    }
}
