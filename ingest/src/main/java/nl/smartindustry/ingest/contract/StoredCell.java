package nl.smartindustry.ingest.contract;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The cell of one column in the row at hand, decoded when its value is asked for; that of a null
 * cell must not be. What is made of a text is made once for each entry of a dictionary.
 */
public final class StoredCell {
  private final Value value = new Value();
  private Numbering numbering = (bytes, from, length) -> 0;
  private Path file;
  private ColumnReader reader;
  private int present;
  private boolean taken;

  /** Gives a text its number; equal texts must have equal ones. */
  @FunctionalInterface
  public interface Numbering {
    /**
     * @return the number of the UTF-8 text in {@code bytes}, above {@link Integer#MIN_VALUE}
     */
    int of(byte[] bytes, int from, int length);
  }

  /** How the texts of this column are numbered; chosen before the first row is read. */
  public StoredCell numbered(Numbering chosen) {
    numbering = chosen;
    return this;
  }

  public boolean isNull() {
    return reader == null || reader.getCurrentDefinitionLevel() != present;
  }

  /** A whole number, a day since 1970, or a decimal number without its point. */
  public long whole() {
    take();
    return value.whole;
  }

  public double number() {
    take();
    return value.number;
  }

  public boolean flag() {
    take();
    return value.flag;
  }

  public String text() {
    take();
    return value.text();
  }

  /** The number of a text by {@link #numbered}. */
  public int code() {
    take();
    return value.code(numbering);
  }

  /** The file at hand has no such column. */
  void absent() {
    reader = null;
  }

  void stored(PrimitiveType type) {
    value.isText = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
  }

  PrimitiveConverter value() {
    value.setDictionary(null);
    return value;
  }

  /** Stands on the first row of a row group. */
  void read(Path from, ColumnReader column) {
    file = from;
    reader = column;
    present = column.getDescriptor().getMaxDefinitionLevel();
    taken = false;
  }

  /** Leaves the row at hand. */
  void pass() {
    if (reader != null) {
      if (!taken && reader.getCurrentDefinitionLevel() == present) {
        reader.skip();
      }
      reader.consume();
      taken = false;
    }
  }

  private void take() {
    if (taken) {
      return;
    }
    if (isNull()) {
      throw new IllegalStateException("The value of a null cell");
    }
    try {
      reader.writeCurrentValueToConverter();
    } catch (RuntimeException broken) {
      throw TableReader.unreadable(file, broken);
    }
    taken = true;
  }

  /** Where the library puts the value it has decoded. */
  private static final class Value extends PrimitiveConverter {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private boolean isText;
    private Dictionary dictionary;
    private String[] texts;
    private int[] codes;
    private int entry;
    private Binary binary;
    private long whole;
    private double number;
    private boolean flag;

    String text() {
      if (entry < 0) {
        return binary.toStringUsingUTF8();
      }
      if (texts[entry] == null) {
        texts[entry] = dictionary.decodeToBinary(entry).toStringUsingUTF8();
      }
      return texts[entry];
    }

    int code(Numbering numbering) {
      if (entry < 0) {
        return code(numbering, binary);
      }
      if (codes[entry] == UNKNOWN) {
        codes[entry] = code(numbering, dictionary.decodeToBinary(entry));
      }
      return codes[entry];
    }

    private static int code(Numbering numbering, Binary text) {
      var buffer = text.toByteBuffer();
      return buffer.hasArray()
          ? numbering.of(
              buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
          : numbering.of(text.getBytes(), 0, text.length());
    }

    @Override
    public boolean hasDictionarySupport() {
      return isText;
    }

    @Override
    public void setDictionary(Dictionary entries) {
      dictionary = entries;
      int size = entries == null ? 0 : entries.getMaxId() + 1;
      texts = new String[size];
      codes = new int[size];
      Arrays.fill(codes, UNKNOWN);
    }

    @Override
    public void addValueFromDictionary(int id) {
      entry = id;
    }

    @Override
    public void addBinary(Binary text) {
      entry = -1;
      binary = text;
    }

    @Override
    public void addInt(int value) {
      whole = value;
    }

    @Override
    public void addLong(long value) {
      whole = value;
    }

    @Override
    public void addDouble(double value) {
      number = value;
    }

    @Override
    public void addBoolean(boolean value) {
      flag = value;
    }
  }
}
