package city.kontor.server.admin;

import city.kontor.blobs.BlobStore;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an administrator can ask of a server, whether it runs or is opened only for this. */
public final class Operations {
    private final Core.Surroundings around;
    private final CoreHolder cores;
    private final BlobStore blobs;

    public Operations(Core.Surroundings around, CoreHolder cores, BlobStore blobs) {
        this.around = around;
        this.cores = cores;
        this.blobs = blobs;
    }

    /** @throws IllegalArgumentException if there is no such operation, or it needs other arguments */
    public Report run(AdminRequest request) {
        List<String> arguments = request.arguments();
        return switch (request.operation() + "/" + arguments.size()) {
            case "backup/1" -> new Backup(around, cores, blobs).into(Path.of(arguments.get(0)));
            case "restore/1" -> restore(Path.of(arguments.get(0)), Optional.empty());
            case "restore/2" -> restore(Path.of(arguments.get(0)), Optional.of(arguments.get(1)));
            case "user-add/2" -> new Users(around, cores).addAdministrator(arguments.get(0), arguments.get(1));
            case "user-give/2" -> new Users(around, cores).give(arguments.get(0), arguments.get(1));
            case "user-unlock/1" -> new Users(around, cores).unlock(arguments.get(0));
            case "user-devices/1" -> new Devices(cores).list(arguments.get(0));
            case "user-revoke/2" -> new Devices(cores).revoke(arguments.get(0), arguments.get(1));
            case "user-admit/2" -> new Devices(cores).admit(arguments.get(0), arguments.get(1));
            case "user-reset/1" -> new Users(around, cores).resetPassword(arguments.get(0));
            default ->
                throw new IllegalArgumentException(
                        "No operation " + request.operation() + " with " + arguments.size() + " arguments");
        };
    }

    private Report restore(Path directory, Optional<String> name) {
        return new Restore(around, cores, blobs).from(directory, name);
    }
}
