package nl.smartindustry.transform.method.cellkey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for each unit, which looks random to whoever has not the secret, and for each set of units
 * the sum of theirs: whole numbers modulo {@link #MODULUS}, so that no order of adding matters. For
 * one thread.
 *
 * @see "NIST FIPS 198-1 (HMAC)"
 */
public final class RecordKeys {
  /** A multiple of all numbers up to 20, so that a p-table can be unbiased to the last unit. */
  static final long LEAST = 232_792_560L;

  /** Keys are evenly spread from 0 up to this, excluded. */
  public static final long MODULUS = LEAST << 34;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 16;

  /** What is left over of so many bits is no bias that could be seen. */
  private static final int BYTES = 24;

  private static final BigInteger BIG = BigInteger.valueOf(MODULUS);

  private final Mac mac;

  /**
   * Keys under a secret.
   *
   * @throws IllegalArgumentException where it is shorter than 16 bytes
   */
  public RecordKeys(String secret) {
    var bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("secret: shorter than %d bytes".formatted(SHORTEST));
    }
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key of a unit. */
  public long of(String identifier) {
    var hash = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, Arrays.copyOf(hash, BYTES)).mod(BIG).longValue();
  }

  /** The key of two sets that have no unit in common. */
  public static long sum(long one, long other) {
    return (one + other) % MODULUS;
  }
}
