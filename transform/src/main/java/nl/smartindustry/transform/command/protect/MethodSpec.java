package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.SpecFile.require;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.method.cellkey.PerturbationTable;
import nl.smartindustry.transform.method.cellkey.RecordKeys;

/**
 * How cells are protected.
 *
 * @param base the multiples that are printed; null but for rounding
 * @param noise what is added to counts; null but for the cell-key method
 */
record MethodSpec(Kind kind, BigDecimal base, NoiseSpec noise) {

  /** The methods by name. */
  enum Kind {
    /** Cells are withheld. */
    SUPPRESS,
    /** Cells become multiples of a base that add up. */
    ROUND,
    /** Counts get noise that is the same wherever the same contributors are counted. */
    CELL_KEY
  }

  /**
   * The noise of the cell-key method.
   *
   * @param largest change of a count
   * @param variance of changes
   * @param unprinted no count from 1 to this is printed
   * @param secret file of the secret under which contributors have keys
   */
  public record NoiseSpec(Integer largest, Double variance, Integer unprinted, String secret) {
    public NoiseSpec {
      require(largest != null, "lacks 'largest'");
      require(variance != null, "lacks 'variance'");
      require(secret != null, "lacks 'secret' (a file; without one there are no keys)");
      unprinted = unprinted == null ? 0 : unprinted;
      PerturbationTable.of(largest, variance, unprinted);
    }

    PerturbationTable table() {
      return PerturbationTable.of(largest, variance, unprinted);
    }

    RecordKeys keys(SpecFile spec) {
      var file = spec.resolve(secret);
      try {
        return new RecordKeys(Files.readString(file).strip());
      } catch (IOException unreadable) {
        throw Refusal.definitions("File '%s': cannot be read (the secret of 'noise')", secret);
      } catch (IllegalArgumentException tooShort) {
        throw Refusal.definitions("File '%s': %s", secret, tooShort.getMessage());
      }
    }
  }

  /** Reads what a spec says of it; what does not go together is refused by name. */
  static MethodSpec of(SpecFile file) {
    var kind = file.part("method", Kind.class).orElse(Kind.SUPPRESS);
    var base = file.part("base", BigDecimal.class).orElse(null);
    var noise = file.part("noise", NoiseSpec.class).orElse(null);
    check(file, kind == Kind.ROUND, base, "base", "round");
    check(file, kind == Kind.CELL_KEY, noise, "noise", "cell_key");
    if (base != null && base.signum() <= 0) {
      throw file.refusal("base: %s (above 0)", base);
    }
    if (kind != Kind.SUPPRESS && file.part("keep", Object.class).isPresent()) {
      throw file.refusal("'keep' goes with the method 'suppress' alone");
    }
    return new MethodSpec(kind, base, noise);
  }

  private static void check(SpecFile file, boolean asked, Object found, String key, String method) {
    if (asked != (found != null)) {
      throw asked
          ? file.refusal("lacks '%s' (method '%s')", key, method)
          : file.refusal("'%s' goes with the method '%s' alone", key, method);
    }
  }

  boolean suppresses() {
    return kind == Kind.SUPPRESS;
  }
}
