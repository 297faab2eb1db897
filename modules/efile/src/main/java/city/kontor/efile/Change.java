package city.kontor.efile;

/**
 * One field is to become something else. Two people who change different fields both have their way; where they change
 * the same one, the second is told what the first wrote.
 *
 * @param before what stood there when it was changed
 */
public record Change(Field field, String before, String after) {}
