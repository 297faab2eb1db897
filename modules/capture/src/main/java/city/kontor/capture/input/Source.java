package city.kontor.capture.input;

import city.kontor.capture.Outcome;
import city.kontor.capture.image.Pixels;

/** An opened file. Safe for use by several threads; pages of one file are read one after the other. */
public interface Source extends AutoCloseable {
    /** How many pages it has, at least 1. */
    int pages();

    /**
     * Reads one page at 300 dpi.
     *
     * @param page from 1
     */
    Outcome<SourcePage> read(int page);

    /**
     * Reads a small picture of a page, much faster than {@link #read}.
     *
     * @param page from 1
     * @param longestSide in pixels; the picture's longer side becomes this long
     */
    Outcome<Pixels> thumbnail(int page, int longestSide);

    @Override
    void close();
}
