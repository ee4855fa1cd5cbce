package nl.smartindustry.ingest.contract;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The cell of one column of a Parquet file in the row at hand, decoded when its value is asked for;
 * that of a null cell must not be. What is made of a text is made once for each entry of a
 * dictionary.
 */
public final class StoredCell extends PrimitiveConverter {
  /** The number of a value that the dictionary does not have, or of a file without one. */
  public static final int UNLISTED = -1;

  /** In the place of the number of a value, where there is none. */
  public static final int NOTHING = -2;

  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final UnaryOperator<RuntimeException> failure;
  private Numbering numbering = (bytes, from, length) -> 0;
  private PrimitiveTypeName type;
  private ColumnReader reader;
  private int present;
  private boolean taken;
  private int passed;
  private Dictionary dictionary;
  private int entries;
  private long[] numbers;
  private String[] texts;
  private int[] codes;
  private int entry;
  private long bits;
  private Binary binary;

  public StoredCell() {
    this(broken -> broken);
  }

  /** A cell with its own failure where a value cannot be decoded. */
  StoredCell(UnaryOperator<RuntimeException> failure) {
    this.failure = failure;
  }

  /** How the texts of this column are numbered; chosen before the first row is read. */
  public StoredCell numbered(Numbering chosen) {
    numbering = chosen;
    return this;
  }

  public boolean isNull() {
    if (passed > 0) {
      catchUp();
    }
    return reader == null || reader.getCurrentDefinitionLevel() != present;
  }

  /**
   * A whole number, a day since 1970, a decimal number without its point, or the bits of a
   * floating-point number.
   */
  public long whole() {
    take();
    return bits;
  }

  public double number() {
    return Double.longBitsToDouble(whole());
  }

  public boolean flag() {
    return whole() != 0;
  }

  /** A value that is stored as bytes, of a text in UTF-8. */
  public Binary binary() {
    take();
    return entry < 0 ? binary : dictionary.decodeToBinary(entry);
  }

  public String text() {
    take();
    if (entry < 0) {
      return binary.toStringUsingUTF8();
    }
    if (texts[entry] == null) {
      texts[entry] = binary().toStringUsingUTF8();
    }
    return texts[entry];
  }

  /** The number of a text by {@link #numbered}. */
  public int code() {
    take();
    if (entry < 0) {
      return code(binary);
    }
    if (codes[entry] == UNKNOWN) {
      codes[entry] = code(binary());
    }
    return codes[entry];
  }

  private int code(Binary text) {
    var buffer = text.toByteBuffer();
    return buffer.hasArray()
        ? numbering.of(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
        : numbering.of(text.getBytes(), 0, text.length());
  }

  /** The number of the value in the dictionary, {@link #UNLISTED} or {@link #NOTHING}. */
  public int entry() {
    if (!taken || passed > 0) {
      if (isNull()) {
        return NOTHING;
      }
      try {
        reader.writeCurrentValueToConverter();
      } catch (RuntimeException broken) {
        throw failure.apply(broken);
      }
      taken = true;
    }
    return entry;
  }

  /** How many values the dictionary of the row group has. */
  public int entries() {
    return entries;
  }

  /** Prepares for a row group; until it is read, the column is taken for absent. */
  StoredCell next(PrimitiveTypeName stored) {
    type = stored;
    reader = null;
    setDictionary(null);
    return this;
  }

  /** Stands on the first row of a row group. */
  void read(ColumnReader column) {
    reader = column;
    present = column.getDescriptor().getMaxDefinitionLevel();
    taken = false;
    passed = 0;
  }

  /** Leaves the row at hand; the column follows when it is next asked, if ever. */
  public void pass() {
    passed++;
  }

  private void catchUp() {
    try {
      for (; passed > 0 && reader != null; passed--) {
        if (!taken && reader.getCurrentDefinitionLevel() == present) {
          reader.skip();
        }
        reader.consume();
        taken = false;
      }
    } catch (RuntimeException broken) {
      throw failure.apply(broken);
    }
  }

  private void take() {
    if (entry() == NOTHING) {
      throw new IllegalStateException("The value of a null cell");
    }
  }

  /** Whether values of a type are {@link #binary}. */
  public static boolean isBytes(PrimitiveTypeName type) {
    return type.javaType == Binary.class;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary found) {
    dictionary = found;
    entries = found == null ? 0 : found.getMaxId() + 1;
    boolean bytes = entries == 0 || isBytes(type);
    numbers = new long[bytes ? 0 : entries];
    texts = new String[bytes ? entries : 0];
    codes = new int[texts.length];
    Arrays.fill(codes, UNKNOWN);
    Arrays.setAll(numbers, this::decoded);
  }

  private long decoded(int id) {
    return switch (type) {
      case INT32 -> dictionary.decodeToInt(id);
      case INT64 -> dictionary.decodeToLong(id);
      case FLOAT -> Double.doubleToRawLongBits(dictionary.decodeToFloat(id));
      default -> Double.doubleToRawLongBits(dictionary.decodeToDouble(id));
    };
  }

  @Override
  public void addValueFromDictionary(int id) {
    if (id >= entries) {
      throw new IllegalStateException("a value that the dictionary does not have");
    }
    entry = id;
    bits = id < numbers.length ? numbers[id] : 0;
  }

  @Override
  public void addBinary(Binary value) {
    entry = UNLISTED;
    binary = value;
  }

  @Override
  public void addInt(int value) {
    addLong(value);
  }

  @Override
  public void addLong(long value) {
    entry = UNLISTED;
    bits = value;
  }

  @Override
  public void addFloat(float value) {
    addDouble(value);
  }

  @Override
  public void addDouble(double value) {
    addLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void addBoolean(boolean value) {
    addLong(value ? 1 : 0);
  }
}
