package nl.smartindustry.transform.survey.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * A survey's sample brought to the driver, once, in the order of period and enterprise, so that
 * whatever is computed of it does not depend on how Spark had cut its rows.
 */
public final class CollectedSample {
  /** A sample is bounded by its design; beyond this it is not a sample that was delivered. */
  static final long LIMIT = 5_000_000;

  /** Not one row is stored in less than this many bytes. */
  private static final long SMALLEST_ROW = 4;

  private final PackedUnits packed;
  private final SampleColumns columns;
  private final Map<String, String> held = new HashMap<>();

  private CollectedSample(SampleColumns columns) {
    this.columns = columns;
    packed = new PackedUnits(columns.texts(), columns.texts() + columns.numbers().size());
  }

  /**
   * Collects.
   *
   * @param derived one row per sampled enterprise and {@code period}, with derived variables; where
   *     records carry their own weight also placed in the population
   * @param stored the survey as it is stored, to count it by
   * @throws Refusal beyond five million units
   */
  public static List<SampledUnit> of(
      Dataset<Row> derived, Dataset<Row> stored, SampleColumns columns) {
    refuseBeyondLimit(stored, columns.design().table());
    return new CollectedSample(columns).collect(columns.select(derived));
  }

  /** The units placed by the frame of their year; one that it does not know stays without place. */
  public static List<SampledUnit> placed(
      List<SampledUnit> units, Map<UnitKey, Placement> placements) {
    return units.stream().map(unit -> unit.at(placements.get(unit.key()))).toList();
  }

  private static void refuseBeyondLimit(Dataset<Row> stored, String table) {
    var bytes = stored.queryExecution().optimizedPlan().stats().sizeInBytes();
    if (bytes.longValue() > LIMIT * SMALLEST_ROW && stored.count() > LIMIT) {
      throw Refusal.data(
          "Survey '%s': %d records (at most %d: a sample, not a register)",
          table, stored.count(), LIMIT);
    }
  }

  private List<SampledUnit> collect(Dataset<Row> selected) {
    var units = new ArrayList<SampledUnit>();
    for (var block : selected.mapPartitions(packed, Encoders.BINARY()).collectAsList()) {
      packed.read(block, row -> units.add(unit(row)));
    }
    Collections.sort(units);
    return units;
  }

  private SampledUnit unit(PackedUnits.Unpacked row) {
    var texts = row.texts();
    return new SampledUnit(
        new UnitKey(once(texts.get(SampleColumns.PERIOD)), texts.get(SampleColumns.ENTERPRISE)),
        columns.design().weighted() ? place(texts) : null,
        once(texts.get(SampleColumns.RESPONSE)),
        once(texts.get(SampleColumns.STATUS)),
        once(texts.get(SampleColumns.REASONS)),
        row.numbers());
  }

  private Placement place(List<String> texts) {
    var codes = texts.subList(SampleColumns.CODES, texts.size()).stream().map(this::once).toList();
    return new Placement(
        once(texts.get(SampleColumns.STRATUM)),
        once(texts.get(SampleColumns.POOL)),
        Boolean.parseBoolean(texts.get(SampleColumns.MEMBER)),
        codes,
        new double[0]);
  }

  /** Few texts are distinct: each is kept once. */
  private String once(String text) {
    return text == null ? null : held.computeIfAbsent(text, same -> same);
  }

  /**
   * Rows on their way to the driver, packed in blocks of bytes: a boxed row would take several
   * times the memory.
   *
   * @param texts how many columns of text come first; the others are numbers
   */
  record PackedUnits(int texts, int columns) implements MapPartitionsFunction<Row, byte[]> {
    private static final int BLOCK = 4096;
    private static final String NULL = "\u0000";

    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) throws IOException {
      var blocks = new ArrayList<byte[]>();
      while (rows.hasNext()) {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int i = 0; i < BLOCK && rows.hasNext(); i++) {
          write(rows.next(), out);
        }
        blocks.add(bytes.toByteArray());
      }
      return blocks.iterator();
    }

    private void write(Row row, DataOutputStream out) throws IOException {
      for (int c = 0; c < texts; c++) {
        out.writeUTF(row.isNullAt(c) ? NULL : row.getString(c));
      }
      for (int c = texts; c < columns; c++) {
        out.writeDouble(row.isNullAt(c) ? Double.NaN : row.getDouble(c));
      }
    }

    /** Unpacks the rows of a block: texts, then numbers. */
    void read(byte[] block, Consumer<Unpacked> each) {
      try (var in = new DataInputStream(new ByteArrayInputStream(block))) {
        while (in.available() > 0) {
          List<String> held = new ArrayList<>();
          for (int c = 0; c < texts; c++) {
            var text = in.readUTF();
            held.add(text.equals(NULL) ? null : text);
          }
          var numbers = new double[columns - texts];
          for (int c = 0; c < numbers.length; c++) {
            numbers[c] = in.readDouble();
          }
          each.accept(new Unpacked(held, numbers));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** One row: texts may be null, numbers NaN. */
    record Unpacked(List<String> texts, double[] numbers) {}
  }
}
