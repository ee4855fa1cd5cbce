package nl.smartindustry.ingest.pseudonym;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Makes pseudonyms: 26 letters and digits that stand for the first 130 of the 256 bits of
 * HMAC-SHA-256. Without the key they cannot be resolved, not even by trying all numbers there are.
 * For one thread.
 */
public final class Pseudonymiser {
  /** Characters of a pseudonym. */
  public static final int LENGTH = 26;

  private static final byte[] ALPHABET =
      "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);
  private static final int BITS = 5;
  private static final int LOWEST = (1 << BITS) - 1;

  private final Mac mac;

  /**
   * @param mac under the key of one kind of identifier
   */
  Pseudonymiser(Mac mac) {
    this.mac = mac;
  }

  /** The pseudonym of one identifier, as it is written once it has been normalised. */
  public UTF8String of(UTF8String identifier) {
    return UTF8String.fromBytes(text(mac.doFinal(identifier.getBytes())));
  }

  /** The pseudonyms of a list of identifiers, in its order and with its sign between them. */
  public UTF8String ofEach(UTF8String list, UTF8String sign) {
    var items = list.splitSQL(sign, -1);
    for (int i = 0; i < items.length; i++) {
      items[i] = items[i].numBytes() == 0 ? items[i] : of(items[i]);
    }
    return UTF8String.concatWs(sign, items);
  }

  /** Base 32 of RFC 4648, in lower case. */
  private static byte[] text(byte[] hash) {
    var text = new byte[LENGTH];
    long bits = 0;
    int held = 0;
    int next = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (held < BITS) {
        bits = bits << Byte.SIZE | Byte.toUnsignedInt(hash[next++]);
        held += Byte.SIZE;
      }
      held -= BITS;
      text[i] = ALPHABET[(int) (bits >>> held) & LOWEST];
    }
    return text;
  }
}
