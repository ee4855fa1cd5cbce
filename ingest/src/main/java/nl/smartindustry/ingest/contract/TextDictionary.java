package nl.smartindustry.ingest.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;
import org.apache.parquet.column.values.fallback.FallbackValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The dictionary of a column of texts while it is written. That of the library keeps an object for
 * each text, and to look one up was a fifth of the time of reading a night.
 */
final class TextDictionary extends DictionaryValuesWriter {
  private static final int LENGTH_BYTES = 4;

  /** Numbered texts that are remembered. */
  private static final int MOST = 1 << 17;

  private static final int FEW = 1 << 6;
  private static final int NONE = -1;

  private TextIds ids = new TextIds();
  private UTF8String[] texts = new UTF8String[FEW];
  private Binary[] binaries = new Binary[FEW];
  private int[] idOf = new int[FEW];
  private int foreseen = NONE;
  private int last;
  private boolean abandoned;

  /** The encoding has its name in files of version 1, which Spark writes. */
  @SuppressWarnings("deprecation")
  private TextDictionary(int mostBytes, ByteBufferAllocator allocator) {
    super(mostBytes, Encoding.PLAIN_DICTIONARY, Encoding.PLAIN_DICTIONARY, allocator);
  }

  /**
   * Writes a text that was numbered where it was read: the same object under the same number is not
   * looked up again.
   */
  void write(ColumnWriter writer, int number, UTF8String text) {
    int place = number & (MOST - 1);
    if (place >= texts.length) {
      grow(Math.min(MOST, Integer.highestOneBit(place) << 1));
    }
    if (texts[place] == text) {
      foreseen = idOf[place];
      writer.write(binaries[place], 0, 1);
      foreseen = NONE;
      return;
    }
    var binary = Binary.fromConstantByteArray(text.getBytes());
    writer.write(binary, 0, 1);
    texts[place] = text;
    binaries[place] = binary;
    idOf[place] = last;
  }

  private void grow(int size) {
    texts = Arrays.copyOf(texts, size);
    binaries = Arrays.copyOf(binaries, size);
    idOf = Arrays.copyOf(idOf, size);
  }

  /** Whether the column has too many texts for a dictionary. */
  boolean abandoned() {
    return abandoned;
  }

  @Override
  public void writeBytes(Binary text) {
    last = foreseen == NONE ? id(text) : foreseen;
    encodedValues.add(last);
  }

  private int id(Binary text) {
    var bytes = text.toByteBuffer();
    int before = ids.size();
    int from = bytes.arrayOffset() + bytes.position();
    int id = ids.add(bytes.array(), from, bytes.remaining());
    if (id == before) {
      dictionaryByteSize += LENGTH_BYTES + bytes.remaining();
    }
    return id;
  }

  @Override
  public DictionaryPage toDictPageAndClose() {
    if (lastUsedDictionarySize == 0) {
      return null;
    }
    var plain = new PlainValuesWriter(lastUsedDictionaryByteSize, maxDictionaryByteSize, allocator);
    for (int id = 0; id < lastUsedDictionarySize; id++) {
      plain.writeBytes(text(id));
    }
    return dictPage(plain);
  }

  @Override
  protected void fallBackDictionaryEncodedData(ValuesWriter writer) {
    abandoned = true;
    var id = encodedValues.iterator();
    while (id.hasNext()) {
      writer.writeBytes(text(id.next()));
    }
  }

  private Binary text(int id) {
    return Binary.fromConstantByteArray(ids.bytes(id));
  }

  @Override
  protected int getDictionarySize() {
    return ids.size();
  }

  @Override
  protected void clearDictionaryContent() {
    ids = new TextIds();
  }

  /**
   * The library's way to write values, but for the dictionaries of texts, and for whole numbers
   * that hardly ever come twice: as they mostly count up, their differences are written.
   */
  static final class Values implements ValuesWriterFactory {
    private final ValuesWriterFactory usual = new DefaultV1ValuesWriterFactory();
    private final Map<String, TextDictionary> made = new HashMap<>();
    private ParquetProperties properties;

    /** The dictionary made last for a column; null where it has none. */
    TextDictionary dictionary(ColumnDescriptor column) {
      return made.get(column.getPath()[0]);
    }

    @Override
    public void initialize(ParquetProperties of) {
      properties = of;
      usual.initialize(of);
    }

    @Override
    public ValuesWriter newValuesWriter(ColumnDescriptor column) {
      var type = column.getPrimitiveType().getPrimitiveTypeName();
      boolean distinct = !properties.isDictionaryEnabled(column);
      var allocator = properties.getAllocator();
      if (distinct && type == PrimitiveTypeName.INT64) {
        return new DeltaBinaryPackingValuesWriterForLong(
            properties.getInitialSlabSize(), properties.getPageSizeThreshold(), allocator);
      }
      if (distinct || type != PrimitiveTypeName.BINARY) {
        return usual.newValuesWriter(column);
      }
      var dictionary = new TextDictionary(properties.getDictionaryPageSizeThreshold(), allocator);
      made.put(column.getPath()[0], dictionary);
      return FallbackValuesWriter.of(
          dictionary,
          new PlainValuesWriter(
              properties.getInitialSlabSize(), properties.getPageSizeThreshold(), allocator));
    }
  }
}
