package city.kontor.directory;

import java.util.Optional;

/**
 * Somebody who works for the city, or a program that acts by itself ({@code system.*}).
 *
 * @param initials the letters with which this person signs pages (Paraphe)
 * @param active false once the person has left; the name is still needed for histories
 */
public record Person(String id, String name, String initials, Optional<String> email, boolean active) {}
