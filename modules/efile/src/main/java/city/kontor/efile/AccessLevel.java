package city.kontor.efile;

import city.kontor.kernel.Right;
import java.util.List;

/** How far somebody who is named for a restricted file may go; each level includes the one before. */
public enum AccessLevel {
    READ(List.of(EfileRights.READ)),
    WORK(List.of(EfileRights.READ, EfileRights.WORK)),
    REGISTER(List.of(EfileRights.READ, EfileRights.WORK, EfileRights.REGISTER));

    private final List<Right> rights;

    AccessLevel(List<Right> rights) {
        this.rights = rights;
    }

    public List<Right> rights() {
        return rights;
    }
}
