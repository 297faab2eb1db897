package city.kontor.capture.ocr;

import city.kontor.capture.image.Pixels;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The reading process that {@link OcrProcess} starts. It ends when its input ends, and so with its parent, however that
 * ended.
 *
 * <p>Answers: {@link #DONE} or the name of an {@link OcrException.Kind}, an int with the length, and that many bytes of
 * UTF-8: the word table or a message. The first answer says whether the engine could be started. Requests: the name of a
 * {@link Segmentation}, two ints width and height, and the page's grey bytes.
 */
public final class OcrWorker {
    static final String DONE = "DONE";

    private OcrWorker() {}

    /** Serves pages until the input ends. The only argument is the deadline for one page in milliseconds. */
    public static void main(String[] arguments) throws IOException {
        var output = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        var input = new DataInputStream(new BufferedInputStream(System.in));
        try (var engine = Tesseract.start(Duration.ofMillis(Long.parseLong(arguments[0])))) {
            answer(output, DONE, "");
            serve(engine, input, output);
        } catch (OcrException e) {
            answer(output, e.kind().name(), String.valueOf(e.getMessage()));
        }
    }

    private static void serve(Tesseract engine, DataInputStream input, DataOutputStream output) throws IOException {
        while (true) {
            Segmentation how;
            try {
                how = Segmentation.valueOf(input.readUTF());
            } catch (EOFException e) {
                return;
            }
            int width = input.readInt();
            int height = input.readInt();
            byte[] grey = input.readNBytes(Math.multiplyExact(width, height));
            try {
                answer(output, DONE, engine.readTable(new Pixels(width, height, 1, grey), how));
            } catch (OcrException e) {
                answer(output, e.kind().name(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static void answer(DataOutputStream output, String status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeUTF(status);
        output.writeInt(bytes.length);
        output.write(bytes);
        output.flush();
    }
}
