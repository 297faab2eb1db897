package city.kontor.app.gallery;

import city.kontor.app.kit.Tone;
import city.kontor.kernel.Money;
import java.time.LocalDate;

/** One row of the gallery's list: an invoice as a clerk sees it. */
public record Bill(String id, String seller, String number, LocalDate date, Money gross, String state, Tone tone) {}
