package nl.smartindustry.ingest.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;

/** One folder {@code <source>/<period>/<delivery>} of the landing. */
record DeliveryFolder(Path path) {
  private static final String COMPLETE = "_COMPLETE";
  private static final String MANIFEST = "manifest.json";

  /** The file that a supplier writes last; it may hold the day. */
  boolean complete() {
    return Files.isRegularFile(path.resolve(COMPLETE), LinkOption.NOFOLLOW_LINKS);
  }

  String id() {
    return path.getFileName().toString();
  }

  /** The delivery as its manifest describes it; what contradicts itself is refused (65). */
  Delivery delivery() {
    LandingFolders.safeName(path);
    var manifest = DeliveryManifest.read(manifestFile());
    var period = path.getParent().getFileName().toString();
    var source = path.getParent().getParent().getFileName().toString();
    if (!manifest.source().equals(source)
        || !manifest.period().equals(period)
        || !manifest.delivery().equals(id())) {
      throw refused(
          "its manifest says source '%s', period '%s' and delivery '%s' (its folder '%s/%s/%s')",
          manifest.source(), manifest.period(), manifest.delivery(), source, period, id());
    }
    var files = manifest.files().stream().map(this::delivered).toList();
    return new Delivery(source, period, id(), manifest.claims(arrival(manifest)), files);
  }

  /** What lies in the folder besides the manifest, the marker and what the manifest names. */
  List<Path> undeclared(Delivery delivery) {
    var declared = delivery.files().stream().map(DeliveredFile::path).toList();
    return dataFiles().stream().filter(file -> !declared.contains(file)).toList();
  }

  /** All in the folder, at any depth, that is no folder, but for the manifest and the marker. */
  List<Path> dataFiles() {
    LandingFolders.listing(path);
    return Landing.filesIn(path).stream()
        .filter(file -> !path.equals(file.getParent()) || !describesIt(file))
        .toList();
  }

  static Path manifestIn(Path delivery) {
    return delivery.resolve(MANIFEST);
  }

  /** Whether a file in a delivery's folder is its manifest or its marker. */
  static boolean describesIt(Path file) {
    var name = file.getFileName().toString();
    return name.equals(COMPLETE) || name.equals(MANIFEST);
  }

  private Path manifestFile() {
    var manifest = path.resolve(MANIFEST);
    if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("no manifest.json in it");
    }
    LandingFolders.manifest(manifest);
    return manifest;
  }

  private DeliveredFile delivered(DeliveryManifest.DeclaredFile declared) {
    return new DeliveredFile(
        LandingFolders.file(path, declared.name()),
        new Expected(declared.bytes(), declared.rows(), declared.sha256()));
  }

  /** The day of the marker, which is written last; else that of the manifest. */
  private Optional<LocalDate> arrival(DeliveryManifest manifest) {
    var arrived = marked().or(manifest::arrivalDay);
    var made = manifest.creationDay();
    if (arrived.isPresent() && made.isPresent() && arrived.get().isBefore(made.get())) {
      throw refused("arrived on %s (it was made on %s)", arrived.get(), made.get());
    }
    return arrived.or(() -> made);
  }

  private Optional<LocalDate> marked() {
    try {
      var text = Files.readString(path.resolve(COMPLETE)).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(DeliveryManifest.day(text));
    } catch (IllegalArgumentException | IOException wrong) {
      throw refused(
          "_COMPLETE says something else than when it arrived (as 2025-03-31, or nothing)");
    }
  }

  private Refusal refused(String reason, Object... arguments) {
    return Refusal.data("Delivery '%s': %s", id(), reason.formatted(arguments));
  }

  /**
   * What a supplier states of a delivery, in {@code manifest.json}.
   *
   * @param number of the delivery within source and period; a higher one replaces a lower one
   * @param created the day it was made, ISO, a time of day may follow; or null
   * @param arrived the day it came in, likewise, where the receiver states it here; or null
   * @param status D definite, N revised provisional, V provisional
   * @param schemaVersion the version of its files' layout, or null
   * @param supersedes the delivery that this one corrects, or null
   * @param withdraws the delivery that this one takes back, bringing no files; or null
   */
  record DeliveryManifest(
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
     * @param bytes its size; -1 or absent where it is not stated
     * @param rows its records; -1 or absent where it is not stated
     */
    public record DeclaredFile(String name, Long bytes, Long rows, String sha256) {
      public DeclaredFile {
        require(name != null && sha256 != null, "a file needs name and sha256");
        bytes = bytes == null ? -1L : bytes;
        rows = rows == null ? -1L : rows;
      }
    }

    public DeliveryManifest {
      require(
          source != null && period != null && delivery != null, "needs source, period, delivery");
      require(number >= 1, "number is a whole number from 1");
      status = status == null ? "D" : status;
      require(STATUSES.contains(status), "status is D, N or V");
      files = files == null ? List.of() : List.copyOf(files);
      require(
          files.stream().map(DeclaredFile::name).distinct().count() == files.size(),
          "names each file once");
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
        var ours =
            wrong.getCause() instanceof IllegalArgumentException said ? said.getMessage() : "";
        throw Refusal.data(
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
}
