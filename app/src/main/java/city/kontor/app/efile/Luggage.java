package city.kontor.app.efile;

import city.kontor.app.desk.Along;
import city.kontor.directory.Department;
import city.kontor.efile.EFile;
import java.util.List;
import java.util.Optional;

/**
 * What is taken along, and how much of it lies on this machine.
 *
 * @param offered the departments whose files the person may read
 * @param taken the room that documents take here, in bytes
 * @param free the room that is left on the disk, in bytes
 * @param stop what keeps the rest from coming
 */
record Luggage(Along along, List<Piece> pieces, List<Department> offered, long taken, long free, Stop stop) {
    static final Luggage NONE = new Luggage(Along.NOTHING, List.of(), List.of(), 0, 0, Stop.NOTHING);

    Luggage {
        pieces = List.copyOf(pieces);
        offered = List.copyOf(offered);
    }

    /** Why documents that are wanted are not here. */
    enum Stop {
        NOTHING,
        /** The server does not answer. */
        OFFLINE,
        /** The disk is full. */
        FULL,
        /** The disk does not take what is written to it. */
        BROKEN
    }

    /**
     * A file or a whole department.
     *
     * @param id the file's, or that of the department's scope
     * @param file empty for a department
     * @param documents how many there are
     * @param here how many of them lie on this machine
     * @param beyond how many do not fit into the budget
     * @param bytes the size of all, in bytes
     */
    record Piece(String id, Optional<EFile> file, int documents, int here, int beyond, long bytes) {
        boolean isWhole() {
            return here == documents;
        }
    }

    /** With another choice, of which nothing is counted yet. */
    Luggage choosing(Along chosen) {
        return new Luggage(chosen, pieces, offered, taken, free, stop);
    }

    /** Halted for that reason. */
    Luggage stopped(Stop why) {
        return new Luggage(along, pieces, offered, taken, free, why);
    }

    int documents() {
        return pieces.stream().mapToInt(Piece::documents).sum();
    }

    int here() {
        return pieces.stream().mapToInt(Piece::here).sum();
    }

    Optional<Piece> piece(String id) {
        return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst();
    }
}
