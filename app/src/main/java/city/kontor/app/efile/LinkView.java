package city.kontor.app.efile;

import city.kontor.efile.EFile;
import city.kontor.efile.FileLink;
import java.util.Optional;

/** A reference between files. @param other empty where this person may not see it */
record LinkView(FileLink link, Optional<EFile> other) {}
