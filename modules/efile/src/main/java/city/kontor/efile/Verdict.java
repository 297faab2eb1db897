package city.kontor.efile;

import java.util.Optional;

/**
 * What the archive said of a file or of one of its cases.
 *
 * @param caseId empty for the whole file
 * @param decision {@link Appraisal#ARCHIVE} or {@link Appraisal#DESTROY}; for a whole file also {@link
 *     Appraisal#SAMPLE}, then each case says for itself
 */
public record Verdict(String fileId, Optional<String> caseId, Appraisal decision) {}
