package nl.smartindustry.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFooterTest {
  @TempDir Path folder;

  @Test
  void theOrderInWhichEncodingsWereMetDoesNotShow() throws Exception {
    var met = Arrays.asList(Encoding.RLE, Encoding.BIT_PACKED, Encoding.PLAIN);
    var one = file("one.parquet", met);
    var otherwise = new ArrayList<>(met);
    Collections.reverse(otherwise);
    var other = file("other.parquet", otherwise);
    assertThat(Files.readAllBytes(one)).isNotEqualTo(Files.readAllBytes(other));

    ParquetFooter.sort(one);
    ParquetFooter.sort(other);

    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
  }

  /** A file of one column without pages: four letters, the footer, its length, four letters. */
  private Path file(String name, List<Encoding> encodings) throws Exception {
    var column =
        new ColumnMetaData(
            Type.INT64, encodings, List.of("robots"), CompressionCodec.ZSTD, 0, 0, 0, 4);
    var chunk = new ColumnChunk(4);
    chunk.setMeta_data(column);
    var footer =
        new FileMetaData(
            1, List.of(new SchemaElement("table")), 0, List.of(new RowGroup(List.of(chunk), 0, 0)));
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      out.write("PAR1".getBytes("US-ASCII"));
      var bytes = new java.io.ByteArrayOutputStream();
      Util.writeFileMetaData(footer, bytes);
      out.write(bytes.toByteArray());
      out.write(new byte[] {(byte) bytes.size(), (byte) (bytes.size() >> 8), 0, 0});
      out.write("PAR1".getBytes("US-ASCII"));
    }
    return file;
  }
}
