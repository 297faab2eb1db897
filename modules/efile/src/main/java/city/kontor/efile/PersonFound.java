package city.kontor.efile;

import java.util.Map;
import java.util.Optional;

/**
 * A place in which a person is named.
 *
 * @param id of the participant, file, case or document
 * @param within where in the file: {@code case/ID} or {@code document/ID}; empty for the file itself
 * @param text what stands there
 * @param data what is kept about the person there, by the name of the field; empty where only a title or note names them
 * @param content the newest version, for a document
 */
public record PersonFound(
        String id,
        Kind kind,
        String fileId,
        String within,
        String text,
        Map<String, String> data,
        Optional<Content> content) {
    public PersonFound {
        data = Map.copyOf(data);
    }

    public enum Kind {
        PARTICIPANT,
        FILE,
        CASE,
        DOCUMENT
    }
}
