package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BlobAddressTest {
    /** FIPS 180-4, the example for a message of one block. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfTheBytes() {
        BlobAddress address = BlobAddress.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(address.hex()).isEqualTo(ABC);
        assertThat(address).hasToString(ABC);
        assertThat(address.shard()).isEqualTo("ba");
        assertThat(BlobAddress.ofDigest(address.digest())).isEqualTo(address);
    }

    @Test
    void takesOnlySixtyFourLowerCaseDigits() {
        assertThat(BlobAddress.parse(ABC)).contains(new BlobAddress(ABC));
        for (String wrong :
                new String[] {"", "ab", ABC + "0", ABC.substring(1), ABC.toUpperCase(Locale.ROOT), ABC + "\n"}) {
            assertThat(BlobAddress.parse(wrong)).isEmpty();
            assertThatThrownBy(() -> new BlobAddress(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
