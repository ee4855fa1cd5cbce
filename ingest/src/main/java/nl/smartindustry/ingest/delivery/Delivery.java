package nl.smartindustry.ingest.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;

/**
 * One complete delivery.
 *
 * @param id its folder's name, or made from the content where there is no manifest
 * @param claims what its supplier and its receiver state of it
 */
public record Delivery(
    String source, String period, String id, Claims claims, List<DeliveredFile> files) {

  /** One data file of a delivery and what is stated of it. */
  public record DeliveredFile(Path path, Expected expected) {
    public String name() {
      return path.getFileName().toString();
    }
  }

  public Delivery {
    files = List.copyOf(files);
  }

  /** Its place within source and period; the highest counts. */
  public int number() {
    return claims.number();
  }

  /** The version of its source's layout, or empty. */
  public String schema() {
    return claims.schemaVersion();
  }

  /** The delivery that this one corrects, or empty. */
  public String supersedes() {
    return claims.supersedes();
  }

  /** The hashes that the supplier declares; equal for deliveries with the same content. */
  public List<String> declaredContent() {
    return files.stream().map(file -> file.expected().sha256()).sorted().toList();
  }

  /**
   * What is stated of a delivery: by its supplier, and by its receiver.
   *
   * @param number of the delivery within source and period; a higher one replaces a lower one
   * @param status D definite, N revised provisional, V provisional
   * @param supersedes the delivery that this one corrects, or empty
   * @param withdraws the delivery that this one takes back, bringing no files; or empty
   * @param schemaVersion the version of its files' layout, or empty
   * @param synthetic whether its data are made up
   * @param arrived the day it arrived, ISO; empty where it is not stated, then it has always been
   *     there
   */
  public record Claims(
      int number,
      String status,
      String supersedes,
      String withdraws,
      String schemaVersion,
      boolean synthetic,
      String arrived) {

    /** Of loose files. */
    public static Claims loose(String status, boolean synthetic) {
      return new Claims(1, status, "", "", "", synthetic, "");
    }

    /** Whether it takes another delivery back and brings nothing itself. */
    @JsonIgnore
    public boolean isWithdrawal() {
      return !withdraws.isEmpty();
    }

    /** Whether its figures are final. */
    @JsonIgnore
    public boolean isDefinitive() {
      return status.equals("D");
    }

    /** The day it arrived, where it is stated. */
    @JsonIgnore
    public Optional<LocalDate> arrival() {
      return arrived.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(arrived));
    }
  }

  /** What becomes of a delivery; of every delivery that was ever seen exactly one of these. */
  enum DeliveryState {
    /** It counts. */
    ACTIVE,
    /** A later one of its source and period, or a later period, takes its place. */
    SUPERSEDED,
    /** It has the content of another one. */
    COPY,
    /** Its supplier has taken it back. */
    WITHDRAWN,
    /** It takes another one back and brings nothing. */
    WITHDRAWAL,
    /** Too much of it was refused: it does not count, and the night continues without it. */
    HELD,
    /** It does not count, for a reason that is reported. */
    PASSED_BY,
    /** It has not been delivered completely. */
    INCOMPLETE,
    /** It arrived after the day that the run describes. */
    LATER
  }
}
