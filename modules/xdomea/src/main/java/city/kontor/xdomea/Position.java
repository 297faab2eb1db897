package city.kontor.xdomea;

/** Where a file belongs in the file plan ({@code AktenplaneinheitType}). */
public record Position(String key, String title) {}
