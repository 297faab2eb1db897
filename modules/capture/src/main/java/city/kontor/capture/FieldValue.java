package city.kontor.capture;

/**
 * One field as read, with how sure the reading is and where it was read.
 *
 * @param value normalised as {@link FieldName} says
 * @param confidence 0.0 (guessed) to 1.0 (certain): the reader's, raised by check digits and sums that add up
 * @param page the page's number, from 1
 * @param box around the words the value was read from
 */
public record FieldValue(String value, double confidence, int page, Box box) {}
