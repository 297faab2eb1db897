package city.kontor.app.session;

import city.kontor.app.kit.Place;
import org.kordamp.ikonli.Ikon;

/**
 * Something found by the global search.
 *
 * @param title the thing: "Rechnung RE-2026-118, Elektro Berg GmbH"
 * @param context a few words about it: "1.190,00 €, wartet auf Freigabe"
 */
public record SearchHit(Ikon icon, String title, String context, Place place) {}
