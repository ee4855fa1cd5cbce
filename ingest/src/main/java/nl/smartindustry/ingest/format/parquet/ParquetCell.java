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
import org.apache.parquet.schema.Type;

/**
 * The cell of one column in the row that was read last, as the text that a careful supplier would
 * have written: numbers with a decimal point and no exponent, dates as the layout writes them,
 * {@code true} and {@code false}; nothing at all is an empty text.
 */
public final class ParquetCell extends PrimitiveConverter {
  private static final String ISO = "yyyy-MM-dd";
  private static final long NANOS = 1_000_000_000L;

  private final ParquetKind kind;
  private final String datePattern;
  private final int scale;
  private final boolean unsigned;
  private final long perSecond;
  private String[] words;
  private String text = "";

  /**
   * @param datePattern how dates are written in the layout
   */
  public ParquetCell(Type column, String datePattern) {
    this.kind = ParquetKind.of(column);
    this.datePattern = datePattern;
    var annotation = column.getLogicalTypeAnnotation();
    this.scale = annotation instanceof DecimalLogicalTypeAnnotation d ? d.getScale() : 0;
    this.unsigned = annotation instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    this.perSecond =
        annotation instanceof TimestampLogicalTypeAnnotation moment ? perSecond(moment) : 1;
  }

  public String text() {
    return text;
  }

  void nothing() {
    text = "";
  }

  @Override
  public boolean hasDictionarySupport() {
    return kind == ParquetKind.TEXT;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    words = new String[dictionary.getMaxId() + 1];
    for (int i = 0; i < words.length; i++) {
      words[i] = decoded(dictionary.decodeToBinary(i));
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    text = words[id];
  }

  @Override
  public void addBinary(Binary value) {
    text = kind == ParquetKind.DECIMAL ? decimal(value) : decoded(value);
  }

  @Override
  public void addInt(int value) {
    text = unsigned ? Integer.toUnsignedString(value) : whole(value);
  }

  @Override
  public void addLong(long value) {
    text = unsigned ? Long.toUnsignedString(value) : whole(value);
  }

  @Override
  public void addFloat(float value) {
    text = ShortestDecimal.of(value);
  }

  @Override
  public void addDouble(double value) {
    text = ShortestDecimal.of(value);
  }

  @Override
  public void addBoolean(boolean value) {
    text = Boolean.toString(value);
  }

  private String whole(long value) {
    return switch (kind) {
      case DECIMAL -> BigDecimal.valueOf(value, scale).toPlainString();
      case DATE -> date(LocalDate.ofEpochDay(value));
      case TIMESTAMP -> moment(value);
      default -> Long.toString(value);
    };
  }

  private String decimal(Binary value) {
    return new BigDecimal(new BigInteger(value.getBytes()), scale).toPlainString();
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
