package city.kontor.capture.ocr;

import java.util.List;
import java.util.Locale;

/**
 * What the shared libraries are called on one kind of machine.
 *
 * @param classifier the folder inside the jars, for example {@code linux-x86_64}
 * @param leptonica the libraries of Leptonica's jar in the order they must be loaded
 * @param tesseract the library of Tesseract's jar
 */
record Platform(String classifier, List<String> leptonica, String tesseract) {
    static Platform current() throws OcrException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        boolean arm = machine.equals("aarch64");
        if (system.startsWith("linux")) {
            return new Platform(
                    arm ? "linux-arm64" : "linux-x86_64", List.of("libleptonica.so.6"), "libtesseract.so.5.5");
        }
        if (system.startsWith("windows") && !arm) {
            return new Platform(
                    "windows-x86_64",
                    List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll", "libleptonica-6.dll"),
                    "libtesseract55.dll");
        }
        if (system.startsWith("mac") && arm) {
            return new Platform("macosx-arm64", List.of("libleptonica.6.dylib"), "libtesseract.5.5.dylib");
        }
        throw new OcrException(
                OcrException.Kind.NO_LIBRARY, "no Tesseract is shipped for " + system + " on " + machine);
    }
}
