package nl.smartindustry.ingest.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.Pseudonymiser;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected pseudonyms are of Python's hmac, hashlib and base64, for the key 00 01 … 1f. */
class PseudonymTest {
  private static final byte[] SECRET = secret();

  private final PseudonymKey key = new PseudonymKey(SECRET);

  @ParameterizedTest
  @CsvSource({
    "KVK,  01234567, 74dzxpxxgrfrk62ijoqqgxgkdd",
    "RSIN, 01234567, p7ko2cuzbtjvtwudnb5vl3xo2v",
    "KVK,  87654321, rw3bmaqpsdo4bbjx7oywafzmey",
    "NAME, Café BV,  gqs6ci5ymumushng2zvi3qi7zt"
  })
  void aPseudonymIsTheKeyedHashUnderAKeyOfItsPurpose(Identifies kind, String text, String made) {
    assertThat(key.pseudonymiser(kind).of(UTF8String.fromString(text))).hasToString(made);
    assertThat(made).hasSize(Pseudonymiser.LENGTH);
  }

  @Test
  void eachElementOfAListHasItsOwn() {
    var list = UTF8String.fromString("01234567|87654321");

    var made = key.pseudonymiser(Identifies.KVK).ofEach(list, UTF8String.fromString("|"));

    assertThat(made).hasToString("74dzxpxxgrfrk62ijoqqgxgkdd|rw3bmaqpsdo4bbjx7oywafzmey");
  }

  @Test
  void aKeyIsKnownByAnIdThatIsNotMadeOfItAlone() {
    assertThat(key.id()).isEqualTo("66bb201d0c28");
    assertThat(PseudonymKey.sample().id()).isEqualTo("94eb5bdfc64f");
  }

  @Test
  void aKeyPrintsNothingOfItself() {
    var plan = new PseudonymPlan(key.id(), Map.of("kvk", Identifies.KVK));

    assertThat(key).hasToString("pseudonym key 66bb201d0c28");
    for (var text : new String[] {key.toString(), plan.toString(), serialised(plan)}) {
      assertThat(text)
          .doesNotContain(HexFormat.of().formatHex(SECRET))
          .doesNotContain(Base64.getEncoder().encodeToString(SECRET))
          .doesNotContain(new String(SECRET, UTF_8));
    }
  }

  @Test
  void aTaskElsewhereMakesTheSame() throws Exception {
    var bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(key);
    var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    var arrived = (PseudonymKey) in.readObject();

    assertThat(arrived.pseudonymiser(Identifies.KVK).of(UTF8String.fromString("01234567")))
        .hasToString("74dzxpxxgrfrk62ijoqqgxgkdd");
  }

  private static String serialised(Object object) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toString(UTF_8);
  }

  private static byte[] secret() {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
