package city.kontor.directory;

import city.kontor.kernel.Right;
import java.util.List;

/** A named set of rights. It says what may be done; where and up to which amount is said by an {@link Assignment}. */
public record Role(String id, String nameDe, String nameEn, List<Right> rights) {
    public Role {
        rights = List.copyOf(rights);
    }
}
