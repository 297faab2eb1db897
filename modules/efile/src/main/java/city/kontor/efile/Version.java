package city.kontor.efile;

import city.kontor.kernel.Signature;

/**
 * One state of a document.
 *
 * @param number the first is 1
 * @param basedOn the version somebody worked on; less than the one before where two worked at the same time, 0 for the
 *     first
 */
public record Version(int number, int basedOn, Content content, String note, Signature by) {
    /** Whether somebody else had made a version in the meantime, so that both stand side by side. */
    public boolean isBesideAnother() {
        return basedOn < number - 1;
    }
}
