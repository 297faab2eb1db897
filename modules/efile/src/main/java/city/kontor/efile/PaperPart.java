package city.kontor.efile;

/** A part of a hybrid file that is paper. @param place where it stands */
public record PaperPart(String id, String label, String place) {}
