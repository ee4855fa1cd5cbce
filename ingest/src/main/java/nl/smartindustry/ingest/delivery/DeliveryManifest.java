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
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What a supplier says of a delivery, in {@code manifest.json}.
 *
 * @param created the day it was made, ISO, a time of day may follow; or null
 * @param number of the delivery within source and period; a higher one replaces a lower one
 * @param status D definite, N revised provisional, V provisional
 * @param supersedes the delivery that this one corrects, or null
 */
public record DeliveryManifest(
    String source,
    String period,
    String delivery,
    int number,
    String created,
    String status,
    @JsonProperty("schema_version") String schemaVersion,
    String supersedes,
    boolean synthetic,
    List<DeclaredFile> files) {
  private static final int DAY = "2025-03-31".length();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** One data file as declared. */
  public record DeclaredFile(String name, long bytes, long rows, String sha256) {
    public DeclaredFile {
      if (name == null || sha256 == null) {
        throw new IllegalArgumentException("a file needs name, bytes, rows and sha256");
      }
    }
  }

  public DeliveryManifest {
    if (source == null || period == null || delivery == null || files == null) {
      throw new IllegalArgumentException("needs source, period, delivery and files");
    }
    if (created != null) {
      requireDay(created);
    }
    status = status == null ? "D" : status;
    files = List.copyOf(files);
  }

  Claims claims() {
    var corrected = supersedes == null ? "" : supersedes;
    var day = created == null ? "" : created.substring(0, DAY);
    return new Claims(number, status, corrected, "", synthetic, false, day);
  }

  /**
   * Whether the supplier made the delivery after {@code day}; one that does not say when did not.
   */
  boolean cameAfter(LocalDate day) {
    return created != null && LocalDate.parse(created.substring(0, DAY)).isAfter(day);
  }

  private static void requireDay(String created) {
    try {
      LocalDate.parse(created.substring(0, Math.min(created.length(), DAY)));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("created is a day, as 2025-03-31", wrong);
    }
  }

  static DeliveryManifest read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), DeliveryManifest.class);
    } catch (JacksonException wrong) {
      var where = wrong.getLocation();
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Manifest '%s', line %d: not a delivery manifest (source, period, delivery, number,"
              + " files with name, bytes, rows and sha256)",
          file,
          where == null ? 0 : where.getLineNr());
    } catch (IOException cause) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "Manifest '%s': cannot be read".formatted(file), cause);
    }
  }
}
