package city.kontor.xdomea;

import java.time.LocalDate;

/**
 * How long a record is kept and what shall become of it ({@code MetadatenAussonderungType}).
 *
 * @param years after the year in which it was closed
 * @param until the last day it must be kept
 */
public record Retained(int years, LocalDate until, Decision decision) {}
