package city.kontor.xdomea;

/** Who sends or receives a message. @param unit of the institution; may be empty */
public record Party(String institution, String unit) {}
