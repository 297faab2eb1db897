package city.kontor.app.work;

import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;

/**
 * Work of one kind, by which the list can be narrowed.
 *
 * @param owner the class beside whose bundle the title stands
 * @param key of the title there; unique among all features
 * @param mine whether the person can do it; otherwise others do and the person waits for it
 */
public record WorkGroup(Class<?> owner, String key, Tone tone, boolean mine) {
    /** What is to be done. */
    public String title(Texts texts) {
        return texts.beside(owner).get(key);
    }
}
