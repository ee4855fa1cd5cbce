package nl.smartindustry.ingest.format.file;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The bytes of one split, read through Hadoop's file system, and strict decoding of parts. */
public record SplitBytes(byte[] bytes, long start, Charset charset) {
  private static final Configuration HADOOP = new Configuration();

  /** What is put in the place of a character that was cut in two. */
  private static final String UNKNOWN = "\uFFFD";

  public static SplitBytes read(PlannedSplit planned) throws IOException {
    var split = planned.split();
    var bytes = new byte[Math.toIntExact(split.end() - split.start())];
    var path = new Path(URI.create(planned.file().uri()));
    try (var in = files(path).open(path)) {
      in.readFully(split.start(), bytes);
    }
    return new SplitBytes(bytes, split.start(), Charset.forName(planned.file().encoding()));
  }

  /**
   * The file system without its checksum files: a delivery's bytes were hashed already, and a file
   * {@code .f.csv.crc} that happens to lie beside {@code f.csv} is no checksum of it.
   */
  private static FileSystem files(Path path) throws IOException {
    var files = path.getFileSystem(HADOOP);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  /** The text between two positions, without its last line end. */
  public String text(int from, int to) throws IOException {
    return SourceRecords.bare(
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, from, to - from))
            .toString());
  }

  /** The text of a cell; one in ASCII, which all encodings contain, needs no decoder. */
  public String cell(int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return new String(bytes, from, to - from, at == to ? StandardCharsets.US_ASCII : charset);
  }

  /** The text of a record, as far as it is kept. */
  public String raw(int from, int to) {
    int length = Math.min(to - from, SourceRecords.RAW_LIMIT);
    var text = new String(bytes, from, length, charset);
    boolean halved = length < to - from && text.endsWith(UNKNOWN);
    return SourceRecords.bare(halved ? text.substring(0, text.length() - 1) : text);
  }

  /** The position of an offset of the file. */
  public int at(long offset) {
    return Math.toIntExact(offset - start);
  }
}
