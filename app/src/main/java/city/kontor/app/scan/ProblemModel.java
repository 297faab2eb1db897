package city.kontor.app.scan;

import city.kontor.capture.Refusal;

/** A file that could not be taken; its bytes lie in the draft's quarantine if they could be copied at all. */
public record ProblemModel(String draftId, Refusal refusal) {}
