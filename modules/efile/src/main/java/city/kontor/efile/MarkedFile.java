package city.kontor.efile;

/** A file that a person marked. @param mark how far the person has seen it */
public record MarkedFile(FileLine line, FileMark mark) {
    /** Whether something was done in it that the person has not seen. */
    public boolean hasNews() {
        return line.changedAt().isAfter(mark.seen());
    }
}
