package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.run.StoredPhase;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose figures are not proved to be protected publishes nothing. */
class NoProofIT {
  private static final Pattern KEY = Pattern.compile("\"key\" ?: ?\"([0-9a-f]{64})\"");

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void withoutAProofThereIsNoRelease() throws IOException {
    var night = SmallNight.in(folder).printingLittle();
    night.release();
    Folders.delete(night.warehouse().resolve("releases"));
    Folders.delete(night.warehouse().resolve("restricted/ledger"));
    forget(night.warehouse().resolve("restricted/transform"));

    night.refused(65, "the certificate does not prove its protection");

    assertThat(night.current()).isEmpty();
    assertThat(Folders.files(night.warehouse().resolve("releases"))).isEmpty();
  }

  /** Takes the tables that fit what is published out of the stored proof, as if it were so made. */
  private void forget(Path transform) throws IOException {
    var key = KEY.matcher(Files.readString(transform.resolve("current")));
    assertThat(key.find()).isTrue();
    var phase = new StoredPhase(transform);
    var table = phase.folder(key.group(1)).resolve("protection_certificate");
    var without = other.resolve("without");
    try (var spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate()) {
      var lines = spark.read().parquet(table.toString()).filter("TEXT not like 'witness%'");
      lines.coalesce(1).write().parquet(without.toString());
    }
    try (var parts = Files.newDirectoryStream(without, "part-*.parquet")) {
      var part = table.resolve("part-00000.parquet");
      Files.copy(parts.iterator().next(), part, StandardCopyOption.REPLACE_EXISTING);
    }
    phase.commit(key.group(1));
  }
}
