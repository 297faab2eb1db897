package city.kontor.capture;

/**
 * One word as read on a page.
 *
 * @param text the characters, without surrounding white space
 * @param confidence 0 (guessed) to 100 (certain), as the reader says; 100 for words taken from a born-digital PDF
 * @param box where it stands
 * @param block the number of its text block on the page, in reading order from 0
 * @param line the number of its line on the page, in reading order from 0, unique across blocks
 */
public record Word(String text, int confidence, Box box, int block, int line) {}
