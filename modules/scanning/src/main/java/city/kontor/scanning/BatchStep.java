package city.kontor.scanning;

import city.kontor.kernel.Signature;

/**
 * One step in a batch's history.
 *
 * @param pages it was about; 0 where it was about none
 * @param faulty pages that did not show the paper
 * @param device where pages came from; may be empty
 * @param details deviations, reasons and notes in people's words, a line each; may be empty
 */
public record BatchStep(
        String id, String batchId, StepKind kind, Signature by, int pages, int faulty, String device, String details) {}
