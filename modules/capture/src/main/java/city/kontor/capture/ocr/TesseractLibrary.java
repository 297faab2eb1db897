package city.kontor.capture.ocr;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** The functions of Tesseract's C interface (capi.h) that Kontor calls, one method each. */
final class TesseractLibrary {
    private static @Nullable TesseractLibrary loaded;

    private final SymbolLookup symbols;
    private final MethodHandle create;
    private final MethodHandle delete;
    private final MethodHandle init;
    private final MethodHandle setVariable;
    private final MethodHandle setPageSegmentation;
    private final MethodHandle setImage;
    private final MethodHandle setResolution;
    private final MethodHandle recognize;
    private final MethodHandle tsvText;
    private final MethodHandle deleteText;
    private final MethodHandle clear;
    private final MethodHandle createMonitor;
    private final MethodHandle deleteMonitor;
    private final MethodHandle setDeadline;

    private TesseractLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        create = function("TessBaseAPICreate", FunctionDescriptor.of(ADDRESS));
        delete = procedure("TessBaseAPIDelete", ADDRESS);
        init = function("TessBaseAPIInit2", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
        setVariable = function("TessBaseAPISetVariable", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        setPageSegmentation = procedure("TessBaseAPISetPageSegMode", ADDRESS, JAVA_INT);
        setImage = procedure("TessBaseAPISetImage", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
        setResolution = procedure("TessBaseAPISetSourceResolution", ADDRESS, JAVA_INT);
        recognize = function("TessBaseAPIRecognize", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        tsvText = function("TessBaseAPIGetTsvText", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        deleteText = procedure("TessDeleteText", ADDRESS);
        clear = procedure("TessBaseAPIClear", ADDRESS);
        createMonitor = function("TessMonitorCreate", FunctionDescriptor.of(ADDRESS));
        deleteMonitor = procedure("TessMonitorDelete", ADDRESS);
        setDeadline = procedure("TessMonitorSetDeadlineMSecs", ADDRESS, JAVA_INT);
    }

    /** The library, loaded at the first call. */
    static synchronized TesseractLibrary get() throws OcrException {
        TesseractLibrary library = loaded;
        if (library == null) {
            library = new TesseractLibrary(NativeLibraries.load());
            loaded = library;
        }
        return library;
    }

    @SuppressWarnings("restricted")
    private MethodHandle function(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), shape);
    }

    private MethodHandle procedure(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.ofVoid(parameters));
    }

    MemorySegment create() {
        return (MemorySegment) call(create);
    }

    void delete(MemorySegment handle) {
        call(delete, handle);
    }

    int init(MemorySegment handle, MemorySegment dataPath, MemorySegment language, int engineMode) {
        return (int) call(init, handle, dataPath, language, engineMode);
    }

    void setVariable(MemorySegment handle, MemorySegment name, MemorySegment value) {
        call(setVariable, handle, name, value);
    }

    void setPageSegmentation(MemorySegment handle, int mode) {
        call(setPageSegmentation, handle, mode);
    }

    void setImage(
            MemorySegment handle, MemorySegment pixels, int width, int height, int bytesPerPixel, int bytesPerLine) {
        call(setImage, handle, pixels, width, height, bytesPerPixel, bytesPerLine);
    }

    void setResolution(MemorySegment handle, int dpi) {
        call(setResolution, handle, dpi);
    }

    int recognize(MemorySegment handle, MemorySegment monitor) {
        return (int) call(recognize, handle, monitor);
    }

    MemorySegment tsvText(MemorySegment handle, int page) {
        return (MemorySegment) call(tsvText, handle, page);
    }

    void deleteText(MemorySegment text) {
        call(deleteText, text);
    }

    void clear(MemorySegment handle) {
        call(clear, handle);
    }

    MemorySegment createMonitor() {
        return (MemorySegment) call(createMonitor);
    }

    void deleteMonitor(MemorySegment monitor) {
        call(deleteMonitor, monitor);
    }

    void setDeadline(MemorySegment monitor, int millis) {
        call(setDeadline, monitor, millis);
    }

    /** A handful of calls a page, so the slower generic invocation costs nothing that can be measured. */
    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
