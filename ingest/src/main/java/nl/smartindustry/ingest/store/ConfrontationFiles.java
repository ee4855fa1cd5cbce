package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.rule.confront.Confrontation;
import nl.smartindustry.ingest.rule.confront.Confrontation.ConfrontationText;
import org.apache.spark.sql.types.StructType;

/** What the rules found in a delivery, as Parquet for queries and as CSV for the run's report. */
public final class ConfrontationFiles {
  /** The table of counts, one row per rule, field and delivery. */
  public static final String TABLE = "confrontation";

  /** The table of places, one row per record shown; restricted. */
  public static final String BROKEN = "broken_record";

  private static final String TEXT = "_confrontation.csv";
  private static final StructType PLACES =
      StructType.fromDDL(
          "source STRING, delivery STRING, rule STRING, file STRING, line BIGINT, "
              + "record_key STRING");

  private ConfrontationFiles() {}

  static void write(Confrontation confrontation, TableStaging staging) {
    var delivery = confrontation.delivery().delivery();
    try {
      counts(confrontation, staging.confrontation(delivery));
      places(confrontation, staging.broken(delivery));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The lines of CSV of a stored confrontation, without header; none where there is none. */
  public static String text(Path restricted, String delivery) {
    var file = restricted.resolve(TABLE).resolve(delivery).resolve(TEXT);
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void counts(Confrontation confrontation, Path folder) throws IOException {
    try (var writer =
        new TableWriter(folder.resolve(TableStaging.part(0)), ConfrontationText.SCHEMA)) {
      for (var result : confrontation.results()) {
        writer.row(ConfrontationText.cells(confrontation, result).toArray());
      }
    }
    Files.writeString(folder.resolve(TEXT), ConfrontationText.lines(confrontation));
  }

  private static void places(Confrontation confrontation, Path folder) throws IOException {
    if (confrontation.shown().isEmpty()) {
      return;
    }
    var delivery = confrontation.delivery();
    try (var writer = new TableWriter(folder.resolve(TableStaging.part(0)), PLACES)) {
      for (var shown : confrontation.shown()) {
        writer.row(
            delivery.source(),
            delivery.delivery(),
            shown.rule(),
            shown.record().file(),
            shown.record().line(),
            shown.record().key());
      }
    }
  }
}
