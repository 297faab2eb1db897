package city.kontor.app.kit;

/** Something that takes time and runs beside the window. */
@FunctionalInterface
public interface Work<T> {
    /**
     * @param progress where to say how far it is and to ask whether it was cancelled
     * @throws Exception a bug, unless the caller named this exception with {@link Job#onFailure}
     */
    T run(Progress progress) throws Exception;
}
