package nl.smartindustry.ingest.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What a supplier says of a delivery, in {@code manifest.json}.
 *
 * @param number of the delivery within source and period; a higher one replaces a lower one
 * @param created the day it was made, ISO, a time of day may follow; or null
 * @param arrived the day it came in, likewise, where the receiver says so here; or null
 * @param status D definite, N revised provisional, V provisional
 * @param schemaVersion the version of its files' layout, or null
 * @param supersedes the delivery that this one corrects, or null
 * @param withdraws the delivery that this one takes back, bringing no files; or null
 */
public record DeliveryManifest(
    String source,
    String period,
    String delivery,
    int number,
    String created,
    String arrived,
    String status,
    @JsonProperty("schema_version") String schemaVersion,
    String supersedes,
    String withdraws,
    boolean synthetic,
    List<DeclaredFile> files) {
  private static final int DAY = "2025-03-31".length();
  private static final List<String> STATUSES = List.of("D", "N", "V");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One data file as declared.
   *
   * @param bytes its size; -1 or absent where nothing is said
   * @param rows its records; -1 or absent where nothing is said
   */
  public record DeclaredFile(String name, Long bytes, Long rows, String sha256) {
    public DeclaredFile {
      require(name != null && sha256 != null, "a file needs name and sha256");
      bytes = bytes == null ? -1L : bytes;
      rows = rows == null ? -1L : rows;
    }
  }

  public DeliveryManifest {
    require(source != null && period != null && delivery != null, "needs source, period, delivery");
    require(number >= 1, "number is a whole number from 1");
    status = status == null ? "D" : status;
    require(STATUSES.contains(status), "status is D, N or V");
    files = files == null ? List.of() : List.copyOf(files);
    require((withdraws == null) != files.isEmpty(), "names files, or the delivery it withdraws");
    if (created != null) {
      day(created);
    }
    if (arrived != null) {
      day(arrived);
    }
  }

  Optional<LocalDate> creationDay() {
    return Optional.ofNullable(created).map(DeliveryManifest::day);
  }

  Optional<LocalDate> arrivalDay() {
    return Optional.ofNullable(arrived).map(DeliveryManifest::day);
  }

  Claims claims(Optional<LocalDate> arrival) {
    return new Claims(
        number,
        status,
        supersedes == null ? "" : supersedes,
        withdraws == null ? "" : withdraws,
        schemaVersion == null ? "" : schemaVersion,
        synthetic,
        arrival.map(LocalDate::toString).orElse(""));
  }

  /** The day of a day or of a moment; as it is written, whatever the time zone. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(text.length(), DAY)));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("created and arrived are days, as 2025-03-31", wrong);
    }
  }

  private static void require(boolean holds, String demand) {
    if (!holds) {
      throw new IllegalArgumentException(demand);
    }
  }

  static DeliveryManifest read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), DeliveryManifest.class);
    } catch (JacksonException wrong) {
      var where = wrong.getLocation();
      var ours = wrong.getCause() instanceof IllegalArgumentException said ? said.getMessage() : "";
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Manifest '%s', line %d: not a delivery manifest (%s)",
          file,
          where == null ? 0 : where.getLineNr(),
          ours.isEmpty()
              ? "source, period, delivery, number, files with name, bytes, rows and sha256"
              : ours);
    } catch (IOException cause) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "Manifest '%s': cannot be read".formatted(file), cause);
    }
  }
}
