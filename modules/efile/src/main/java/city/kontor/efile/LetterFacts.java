package city.kontor.efile;

import java.util.Optional;

/**
 * What a letter takes from where it lies and who writes it; texts may be empty.
 *
 * @param number the letter's official number; empty until the server gave one
 * @param file the file's title
 * @param matter the case's title
 * @param foreignNumber the number the recipient knows the case by
 * @param due the day by which the case shall be done, ISO 8601
 * @param department as the directory names it
 */
public record LetterFacts(
        Optional<String> number,
        String fileNumber,
        String file,
        String matter,
        String foreignNumber,
        String due,
        String department,
        String clerk,
        String email) {}
