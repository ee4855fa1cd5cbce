package nl.smartindustry.ingest.format.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.smartindustry.ingest.cell.ShortestDecimal;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * The cell of one column in the row that was read last, as the text that a careful supplier would
 * have written: numbers with a decimal point and no exponent, dates as the layout writes them,
 * {@code true} and {@code false}; nothing at all is an empty text. A text is made when it is asked
 * for, one of the dictionary once.
 */
public final class ParquetCell extends PrimitiveConverter {
  private static final String ISO = "yyyy-MM-dd";
  private static final long NANOS = 1_000_000_000L;
  private static final int NOTHING = 0;

  private final ParquetKind kind;
  private final PrimitiveTypeName stored;
  private final String datePattern;
  private final int scale;
  private final boolean unsigned;
  private final long perSecond;
  private Dictionary dictionary;
  private String[] words = {};
  private int number;
  private int numbers;
  private long bits;
  private Binary binary;
  private String text;

  /**
   * @param datePattern how dates are written in the layout
   */
  public ParquetCell(Type column, String datePattern) {
    this.kind = ParquetKind.of(column);
    this.stored = column.isPrimitive() ? column.asPrimitiveType().getPrimitiveTypeName() : null;
    this.datePattern = datePattern;
    var annotation = column.getLogicalTypeAnnotation();
    this.scale = annotation instanceof DecimalLogicalTypeAnnotation d ? d.getScale() : 0;
    this.unsigned = annotation instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    this.perSecond =
        annotation instanceof TimestampLogicalTypeAnnotation moment ? perSecond(moment) : 1;
  }

  public String text() {
    if (number == NOTHING) {
      return "";
    }
    if (isWord()) {
      if (words[number - 1] == null) {
        decode(number - 1);
        words[number - 1] = made();
      }
      return words[number - 1];
    }
    text = text == null ? made() : text;
    return text;
  }

  /** Within a row group, equal numbers are equal texts; from 0 on. */
  int number() {
    return number;
  }

  /** Whether texts of this column can be long or unreadable. */
  boolean isUncertain() {
    return stored == PrimitiveTypeName.BINARY || stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
  }

  /** Whether its text has not been made before. */
  boolean isNew() {
    return number != NOTHING && (isWord() ? words[number - 1] : text) == null;
  }

  void nothing() {
    number = NOTHING;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary entries) {
    dictionary = entries;
    words = new String[entries.getMaxId() + 1];
    numbers = words.length;
  }

  @Override
  public void addValueFromDictionary(int id) {
    if (id >= words.length) {
      throw new IllegalStateException("a value that the dictionary does not have");
    }
    number = id + 1;
  }

  @Override
  public void addBinary(Binary value) {
    if (isWord() || number == NOTHING || !value.equals(binary)) {
      binary = value;
      another();
    }
  }

  @Override
  public void addInt(int value) {
    add(wide(value));
  }

  @Override
  public void addLong(long value) {
    add(value);
  }

  @Override
  public void addFloat(float value) {
    add(Float.floatToRawIntBits(value));
  }

  @Override
  public void addDouble(double value) {
    add(Double.doubleToRawLongBits(value));
  }

  @Override
  public void addBoolean(boolean value) {
    add(value ? 1 : 0);
  }

  private void add(long value) {
    if (isWord() || number == NOTHING || bits != value) {
      bits = value;
      another();
    }
  }

  private long wide(int value) {
    return unsigned ? Integer.toUnsignedLong(value) : value;
  }

  private void another() {
    number = ++numbers;
    text = null;
  }

  private boolean isWord() {
    return number != NOTHING && number <= words.length;
  }

  private void decode(int id) {
    switch (stored) {
      case INT32 -> bits = wide(dictionary.decodeToInt(id));
      case INT64 -> bits = dictionary.decodeToLong(id);
      case FLOAT -> bits = Float.floatToRawIntBits(dictionary.decodeToFloat(id));
      case DOUBLE -> bits = Double.doubleToRawLongBits(dictionary.decodeToDouble(id));
      default -> binary = dictionary.decodeToBinary(id);
    }
  }

  private String made() {
    return switch (kind) {
      case WHOLE -> unsigned ? Long.toUnsignedString(bits) : Long.toString(bits);
      case DECIMAL -> decimal();
      case FLOAT -> ShortestDecimal.of(Float.intBitsToFloat((int) bits));
      case DOUBLE -> ShortestDecimal.of(Double.longBitsToDouble(bits));
      case BOOLEAN -> Boolean.toString(bits == 1);
      case DATE -> date(LocalDate.ofEpochDay(bits));
      case TIMESTAMP -> moment(bits);
      default -> decoded(binary);
    };
  }

  private String decimal() {
    var unscaled =
        binary == null ? BigInteger.valueOf(bits) : new BigInteger(binary.getBytesUnsafe());
    return new BigDecimal(unscaled, scale).toPlainString();
  }

  /** Midnight is a date; any other moment is written out, and then is no date. */
  private String moment(long value) {
    long nanos = Math.floorMod(value, perSecond) * (NANOS / perSecond);
    var at = Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos).atOffset(ZoneOffset.UTC);
    boolean midnight = at.toLocalTime().toNanoOfDay() == 0;
    return midnight ? date(at.toLocalDate()) : at.toLocalDateTime().toString();
  }

  private String date(LocalDate day) {
    var iso = day.toString();
    if (datePattern.equals(ISO) || iso.length() != ISO.length()) {
      return iso;
    }
    return datePattern
        .replace("yyyy", iso.substring(0, 4))
        .replace("MM", iso.substring(5, 7))
        .replace("dd", iso.substring(8));
  }

  private static String decoded(Binary value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(value.toByteBuffer()).toString();
    } catch (CharacterCodingException wrong) {
      throw new IllegalStateException("a text is not UTF-8", wrong);
    }
  }

  private static long perSecond(TimestampLogicalTypeAnnotation moment) {
    return switch (moment.getUnit()) {
      case MILLIS -> 1_000L;
      case MICROS -> 1_000_000L;
      case NANOS -> NANOS;
    };
  }
}
