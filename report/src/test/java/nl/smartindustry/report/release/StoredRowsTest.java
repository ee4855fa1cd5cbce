package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredRowsTest {
  @Test
  void partitionsAreReadFromThePathAsSparkWritesIt() {
    assertThat(StoredRows.partitionOf("observations/GROUP=AD/TIME_PERIOD=2024%2FQ1+2/part.parquet"))
        .containsEntry("GROUP", "AD")
        .containsEntry("TIME_PERIOD", "2024/Q1+2");
  }
}
