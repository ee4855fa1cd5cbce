package nl.smartindustry.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.contract.Inventory.StoredFile;
import nl.smartindustry.ingest.contract.StoredFiles;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RarePartTest {
  private static final StructType COLUMNS = StructType.fromDDL("reason STRING");

  @TempDir Path folder;

  @Test
  void ofTwoAttemptsAtASplitOnePartIsLeft() throws IOException {
    var lost = attempt(1);
    var kept = attempt(2);
    lost.row("cut off");
    kept.row("blank");
    kept.commit();
    lost.abort();

    assertThat(names()).containsExactly("part-00000.parquet");
  }

  @Test
  void theSameRowsOfALaterAttemptAreTheSameBytes() throws IOException {
    var first = attempt(1);
    first.row("blank");
    first.commit();
    var bytes = Files.readAllBytes(folder.resolve("part-00000.parquet"));
    var second = attempt(2);
    second.row("blank");
    second.commit();

    assertThat(folder.resolve("part-00000.parquet")).hasBinaryContent(bytes);
    assertThat(names()).hasSize(1);
  }

  @Test
  void aSplitReadAgainWithoutRowsHasNoPart() throws IOException {
    var first = attempt(1);
    first.row("blank");
    first.commit();

    attempt(2).commit();

    assertThat(names()).isEmpty();
  }

  @Test
  void whatAnAttemptOfALostMachineLeftBehindIsNotStored(@TempDir Path warehouse)
      throws IOException {
    var lost = attempt(1);
    var kept = attempt(2);
    lost.row("cut off");
    kept.row("blank");
    kept.commit();

    TableStaging.settle(folder, warehouse.resolve("stored"));

    assertThat(Inventory.of(warehouse, List.of("stored")).files())
        .extracting(StoredFile::path)
        .containsExactly("stored/part-00000.parquet");
  }

  private RarePart attempt(long number) {
    return new RarePart(folder.resolve("part-00000.parquet"), number, COLUMNS, List.of());
  }

  private List<String> names() {
    return StoredFiles.listing(folder).stream().map(file -> file.getFileName().toString()).toList();
  }
}
