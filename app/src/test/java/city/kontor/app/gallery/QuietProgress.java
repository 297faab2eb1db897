package city.kontor.app.gallery;

import city.kontor.app.kit.Progress;

/** For work that a test does in its own thread. */
public final class QuietProgress implements Progress {
    @Override
    public void at(long done, long total) {}

    @Override
    public void saying(String message) {}

    @Override
    public boolean isCancelled() {
        return false;
    }
}
