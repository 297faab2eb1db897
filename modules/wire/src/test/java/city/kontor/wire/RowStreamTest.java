package city.kontor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.RowPage;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowStreamTest {
    private static final Scope A = new Scope("a");
    private static final List<String> COLUMNS = List.of("id", "scope", "rv", "weight", "picture");

    @Test
    void readsBackEveryKindOfValue() throws IOException {
        RowPage page = page(List.of(
                new @Nullable Object[] {"n\u00fc\n\"1", "a", Long.MAX_VALUE, 0.1, new byte[] {0, -1, 7}},
                new @Nullable Object[] {"", "a", Long.MIN_VALUE, 1e300, null},
                new @Nullable Object[] {"n3", "a", 0L, -0.0, new byte[0]},
                new @Nullable Object[] {"n4", "a", 1L, null, null}));
        RowPage read = RowStream.read(new ByteArrayInputStream(write(page)));
        assertThat(read.rows().getFirst().columns()).isEqualTo(COLUMNS);
        assertThat(read.rows().getFirst().values())
                .usingRecursiveComparison()
                .isEqualTo(page.rows().getFirst().values());
        assertThat(read).usingRecursiveComparison().ignoringFields("rows").isEqualTo(page);
    }

    @Test
    void anEmptyPageIsAPageToo() throws IOException {
        var empty = new RowPage(Set.of(), List.of(), List.of(), 5, true, List.of());
        assertThat(RowStream.read(new ByteArrayInputStream(write(empty)))).isEqualTo(empty);
    }

    /** Cut anywhere, the stream is recognised as cut: neither the last rows nor the last departures can get lost. */
    @Test
    void noticesWhereverTheStreamBreaksOff() throws IOException {
        byte[] whole = write(manyRows(200));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RowStream.read(new ByteArrayInputStream(cut)))
                    .as("cut after %d of %d bytes", length, whole.length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void noticesLostLinesThatAreNoticedByNothingElse() throws IOException {
        String text = text(write(manyRows(50)));
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int lost = 0; lost < lines.size(); lost++) {
            var rest = new ArrayList<>(lines);
            rest.remove(lost);
            assertThatThrownBy(() -> read(String.join("\n", rest)))
                    .as("without line %d", lost + 1)
                    .isInstanceOf(DamagedStreamException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|[7,\"n1\",\"a\",1,null,null]|there is no table 7",
                "2|[0,\"n1\",\"a\",1]|too few values",
                "3|[0,\"n1\",\"a\",1,null,null,2]|more than 5 values",
                "2|[\"n1\"]|does not begin with the number",
                "2|[0,\"n1\",\"a\",true,null,null]|cannot carry true",
                "2|[0,\"n1\",\"a\",{},null,null]|cannot carry",
                "2|[0,\"n1\",\"a\",1,null,\"%%\"]|base64",
                "3|{\"gone\":\"note\",\"id\":\"n1\",\"version\":1}|scope",
                "3|{\"gone\":\"note\",\"id\":\"n1\",\"scope\":\"A B\",\"version\":1}|Not a scope id",
                "2|hello|hello",
            })
    void namesTheLineOfTheDamage(int line, String damaged, String flaw) throws IOException {
        List<String> lines = new ArrayList<>(text(write(manyRows(3))).lines().toList());
        lines.set(line - 1, damaged);
        assertThatThrownBy(() -> read(String.join("\n", lines)))
                .isInstanceOf(DamagedStreamException.class)
                .hasMessageStartingWith("Line " + line + " of the rows: ")
                .hasMessageContaining(flaw);
    }

    @Test
    void refusesAnotherProtocolAndWhatFollowsTheEnd() throws IOException {
        String text = text(write(manyRows(1)));
        assertThatThrownBy(() -> read(text.replace("{\"protocol\":1", "{\"protocol\":9")))
                .hasMessageContaining("protocol 9 instead of 1");
        assertThatThrownBy(() -> read(text + "[0,\"n9\",\"a\",1,null,null]\n"))
                .hasMessageContaining("something follows the closing line");
    }

    @Test
    void refusesBytesThatAreNoZstdAndFlippedOnes() throws IOException {
        assertThatThrownBy(() -> RowStream.read(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("refusesBytesThatAreNoZstdAndFlippedOnes: -Dkontor.seed=" + seed);
        var random = new Random(seed);
        RowPage page = manyRows(100);
        byte[] whole = write(page);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            // A flip in the frame's own flags may leave the content as it was; changed content is never accepted.
            try {
                RowPage read = RowStream.read(new ByteArrayInputStream(flipped));
                assertThat(read).usingRecursiveComparison().isEqualTo(page);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    private static RowPage manyRows(int count) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new @Nullable Object[] {"n" + i, "a", (long) i, i / 3.0, new byte[] {(byte) i}});
        }
        return page(rows);
    }

    private static RowPage page(List<@Nullable Object[]> rows) {
        return new RowPage(
                Set.of(A, Scope.CITY),
                List.of(new RowPage.TableRows("note", COLUMNS, rows)),
                List.of(new RowPage.Gone("note", "gone", A, 9)),
                9,
                false,
                List.of(new Head(A, 3, "ab".repeat(32))));
    }

    private static byte[] write(RowPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        RowStream.write(page, out);
        return out.toByteArray();
    }

    private static String text(byte[] compressed) {
        return new String(Zstd.decompress(compressed, 1 << 20), StandardCharsets.UTF_8);
    }

    private static RowPage read(String text) throws IOException {
        return RowStream.read(new ByteArrayInputStream(Zstd.compress(text.getBytes(StandardCharsets.UTF_8))));
    }
}
