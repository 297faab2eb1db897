package city.kontor.app.invoice;

import city.kontor.app.Fx;
import city.kontor.app.kit.Place;
import city.kontor.app.screens.ScreenShots;
import city.kontor.app.screens.Shot;
import city.kontor.app.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Parent;

/** Takes pictures of the invoice screens: java ... InvoiceShots FOLDER [one size only] [names]. */
public final class InvoiceShots {
    private InvoiceShots() {}

    public static void main(String[] arguments) throws Exception {
        Fx.start();
        Look look = Fx.call(Look::new);
        Path data = Files.createTempDirectory("city");
        City city = FilledCity.in(data);
        var shots = new ArrayList<Shot>();
        shots.add(shot("work", city, look, City.ANNA, Place.of("work")));
        shots.add(shot("form", city, look, City.ANNA, Place.of("work", "invoice-01")));
        shots.add(shot("form-own-step", city, look, City.ANNA, Place.of("invoices", "invoice-04")));
        shots.add(shot("form-voided", city, look, City.ANNA, Place.of("work", "invoice-07")));
        shots.add(shot("form-head", city, look, City.CARLA, Place.of("work", "invoice-06")));
        shots.add(shot("invoices", city, look, City.OLGA, Place.of("invoices")));
        shots.add(shot("form-empty", city, look, City.ANNA, Place.of("work", "invoice-02")));
        shots.add(shot("runs", city, look, City.LUTZ, Place.of("runs", "run-1")));
        shots.add(shot("run-open", city, look, City.KARLA, Place.of("runs", "run-2")));
        shots.add(shot("creditors", city, look, City.NILS, Place.of("creditors")));
        var sizes = arguments.length > 1 && arguments[1].equals("one")
                ? ScreenShots.Size.ALL.subList(0, 1)
                : ScreenShots.Size.ALL;
        List<String> wanted = Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length);
        new ScreenShots(look, Path.of(arguments[0]))
                .take(
                        shots.stream()
                                .filter(shot -> wanted.isEmpty() || wanted.contains(shot.name()))
                                .toList(),
                        sizes);
        System.exit(0);
    }

    private static Shot shot(String name, City city, Look look, String person, Place place) {
        return Shot.of(name, () -> root(city, look, person, place));
    }

    private static Parent root(City city, Look look, String person, Place place) {
        try {
            var town = new Town(city, city.folder(), look, person);
            town.desktop.go(place);
            return town.desktop.root();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot show " + place + " to " + person, e);
        }
    }
}
