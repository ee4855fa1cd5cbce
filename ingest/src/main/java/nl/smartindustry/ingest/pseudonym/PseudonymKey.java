package nl.smartindustry.ingest.pseudonym;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Sha256;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The secret from which pseudonyms are made. It prints as its id. Spark ships it to tasks inside
 * the reader of a partition, by Java serialisation; it is in no option, plan or log.
 *
 * @see "NIST FIPS 198-1 (HMAC); NIST SP 800-108 (a key per purpose, derived with HMAC)"
 */
public final class PseudonymKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final String ID_LABEL = "smart-industry/key-id/1/";
  private static final String PURPOSE_LABEL = "smart-industry/pseudonym/1/";
  private static final int ID_DIGITS = 12;

  /** Public, therefore for synthetic data only. */
  private static final PseudonymKey SAMPLE =
      new PseudonymKey(
          "smart-industry: public sample key, for synthetic data only"
              .getBytes(StandardCharsets.US_ASCII));

  private final byte[] secret;

  PseudonymKey(byte[] secret) {
    this.secret = secret.clone();
  }

  /** The public key for synthetic data, under which the sample night can be repeated anywhere. */
  public static PseudonymKey sample() {
    return SAMPLE;
  }

  /** Twelve hexadecimal digits that distinguish keys and reveal nothing else about them. */
  public String id() {
    var digest = Sha256.digest();
    digest.update(ID_LABEL.getBytes(StandardCharsets.US_ASCII));
    digest.update(secret);
    return Sha256.hex(digest).substring(0, ID_DIGITS);
  }

  /** Whether this is the public key. */
  public boolean isSample() {
    return id().equals(SAMPLE.id());
  }

  /** What makes pseudonyms for one kind of identifier; for one thread. */
  public Pseudonymiser pseudonymiser(Identifies kind) {
    var label = PURPOSE_LABEL + kind.purpose();
    var derived = mac(secret).doFinal(label.getBytes(StandardCharsets.US_ASCII));
    return new Pseudonymiser(mac(derived));
  }

  /** A secret for another purpose, in hexadecimal, from which the key cannot be computed. */
  public String derived(String purpose) {
    var label = "smart-industry/%s/1/".formatted(purpose);
    return HexFormat.of().formatHex(mac(secret).doFinal(label.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The id, never the key. */
  @Override
  public String toString() {
    return "pseudonym key " + id();
  }

  private static Mac mac(byte[] key) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The keys that this process works with, by id: plans hold ids, which reveal nothing, and what is
   * about to read finds the key here.
   */
  public static final class Keyring {
    private static final Map<String, PseudonymKey> KEYS = new ConcurrentHashMap<>();

    private Keyring() {}

    /** Keeps a key to be found; gives its id. */
    public static String hold(PseudonymKey key) {
      KEYS.put(key.id(), key);
      return key.id();
    }

    /** The key of an id that this process holds. */
    public static PseudonymKey get(String id) {
      var key = KEYS.get(id);
      if (key == null) {
        throw new IllegalStateException("No pseudonym key '%s' in this process".formatted(id));
      }
      return key;
    }
  }

  /**
   * Which fields of a table become pseudonyms, and under which key.
   *
   * @param keyId the id of the key, not the key; empty where no field is an identifier
   */
  public record PseudonymPlan(String keyId, Map<String, Identifies> fields)
      implements Serializable {
    /** For a table without identifiers. */
    public static final PseudonymPlan NONE = new PseudonymPlan("", Map.of());

    public PseudonymPlan {
      if (keyId.isEmpty() != fields.isEmpty()) {
        throw new IllegalArgumentException(
            "Pseudonyms for %s with key '%s' (a key if, and only if, a field is an identifier)"
                .formatted(fields, keyId));
      }
      fields = new TreeMap<>(fields);
    }

    /** The key, which this process must hold; null where no field is an identifier. */
    public PseudonymKey key() {
      return keyId.isEmpty() ? null : Keyring.get(keyId);
    }

    /** What makes the pseudonyms, by field; for one thread. */
    public static Map<String, Pseudonymiser> pseudonymisers(
        PseudonymKey key, Map<String, Identifies> fields) {
      var made = new TreeMap<String, Pseudonymiser>();
      fields.forEach((field, kind) -> made.put(field, key.pseudonymiser(kind)));
      return made;
    }
  }

  /**
   * Makes pseudonyms: 26 letters and digits that stand for the first 130 of the 256 bits of
   * HMAC-SHA-256. Without the key they cannot be resolved, not even by trying all numbers there
   * are. For one thread.
   */
  public static final class Pseudonymiser {
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
}
