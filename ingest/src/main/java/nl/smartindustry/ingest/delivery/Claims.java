package nl.smartindustry.ingest.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of a delivery: by its supplier, and by who received it.
 *
 * @param number of the delivery within source and period; a higher one replaces a lower one
 * @param status D definite, N revised provisional, V provisional
 * @param supersedes the delivery that this one corrects, or empty
 * @param withdraws the delivery that this one takes back, bringing no files; or empty
 * @param schemaVersion the version of its files' layout, or empty
 * @param synthetic whether its data are made up
 * @param arrived the day it arrived, ISO; empty where nobody says, then it has always been there
 */
public record Claims(
    int number,
    String status,
    String supersedes,
    String withdraws,
    String schemaVersion,
    boolean synthetic,
    String arrived) {

  /** Of files that nobody packed. */
  static Claims loose(String status, boolean synthetic) {
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

  /** The day it arrived, where anybody says. */
  @JsonIgnore
  public Optional<LocalDate> arrival() {
    return arrived.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(arrived));
  }
}
