package nl.smartindustry.ingest.format.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import nl.smartindustry.ingest.cell.ShortestDecimal;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.contract.StoredCell;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * The cell of one column in the row that was read last, as the text that a careful supplier would
 * have written: numbers with a decimal point and no exponent, dates as in ISO 8601, {@code true}
 * and {@code false}; nothing at all is an empty text. A text is made when it is asked for, one of
 * the dictionary once.
 */
public final class ParquetText {
  private static final long NANOS = 1_000_000_000L;
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final int NOTHING = 0;

  private final StoredCell cell = new StoredCell();
  private final Type column;
  private final ParquetKind kind;
  private final boolean bytes;
  private String[] words = {};
  private int number;
  private int numbers;
  private long bits;
  private Binary binary;
  private String text;

  public ParquetText(Type column) {
    this.column = column;
    this.kind = ParquetKind.of(column);
    this.bytes =
        column.isPrimitive() && StoredCell.isBytes(column.asPrimitiveType().getPrimitiveTypeName());
  }

  public String text() {
    if (number == NOTHING) {
      return "";
    }
    if (isWord()) {
      if (words[number - 1] == null) {
        words[number - 1] = made();
      }
      return words[number - 1];
    }
    text = text == null ? made() : text;
    return text;
  }

  /** Whether it is a date or a number with decimals, so that its text is as written here. */
  boolean typed() {
    return kind.typed();
  }

  /** Within a row group, equal numbers are equal texts; from 0 on. */
  int number() {
    return number;
  }

  /** Stands before the first row of a row group. */
  private void begin() {
    words = new String[cell.entries()];
    numbers = words.length;
    number = NOTHING;
  }

  private void read() {
    int entry = cell.entry();
    if (entry != StoredCell.UNLISTED) {
      number = entry == StoredCell.NOTHING ? NOTHING : entry + 1;
    } else if (isOther()) {
      number = ++numbers;
      text = null;
    }
  }

  /** Whether a value that is not in the dictionary is not that of the row before. */
  private boolean isOther() {
    boolean first = isWord() || number == NOTHING;
    if (bytes) {
      var before = binary;
      binary = cell.binary();
      return first || !binary.equals(before);
    }
    long before = bits;
    bits = cell.whole();
    return first || bits != before;
  }

  private boolean isWord() {
    return number != NOTHING && number <= words.length;
  }

  /** Whether its text has been made before, or is at most so long. */
  private boolean isWithin(int length) {
    boolean made = number == NOTHING || (isWord() ? words[number - 1] : text) != null;
    return made || text().length() <= length;
  }

  private String made() {
    return switch (kind) {
      case WHOLE -> whole();
      case DECIMAL -> decimal();
      case FLOAT -> ShortestDecimal.of((float) cell.number());
      case DOUBLE -> ShortestDecimal.of(cell.number());
      case BOOLEAN -> Boolean.toString(cell.flag());
      case DATE -> LocalDate.ofEpochDay(cell.whole()).toString();
      case TIMESTAMP -> bytes ? moment(cell.binary()) : moment(cell.whole());
      default -> decoded(cell.binary());
    };
  }

  private String whole() {
    boolean unsigned =
        column.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation how
            && !how.isSigned();
    if (!unsigned) {
      return Long.toString(cell.whole());
    }
    return column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32
        ? Integer.toUnsignedString((int) cell.whole())
        : Long.toUnsignedString(cell.whole());
  }

  private String decimal() {
    var unscaled =
        bytes ? new BigInteger(cell.binary().getBytesUnsafe()) : BigInteger.valueOf(cell.whole());
    var how = (DecimalLogicalTypeAnnotation) column.getLogicalTypeAnnotation();
    return new BigDecimal(unscaled, how.getScale()).toPlainString();
  }

  private String moment(long value) {
    long perSecond = perSecond((TimestampLogicalTypeAnnotation) column.getLogicalTypeAnnotation());
    long nanos = Math.floorMod(value, perSecond) * (NANOS / perSecond);
    return moment(Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos));
  }

  /** An INT96, as older writers store a moment: nanoseconds of the day, and its Julian day. */
  private String moment(Binary value) {
    var parts = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = parts.getLong();
    long day = parts.getInt() - JULIAN_DAY_OF_1970;
    return moment(Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos));
  }

  /** Midnight is a date; any other moment is written out, and then is no date. */
  private String moment(Instant instant) {
    var at = instant.atOffset(ZoneOffset.UTC);
    boolean midnight = at.toLocalTime().toNanoOfDay() == 0;
    return midnight ? at.toLocalDate().toString() : at.toLocalDateTime().toString();
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

  /** The rows of a row group, one after the other; the texts of its columns change with each. */
  public static final class Rows {
    private final ParquetText[] texts;
    private long left;
    private boolean onRow;

    public Rows(ParquetFile file, int group, Collection<ParquetText> texts) throws IOException {
      var cells = new HashMap<String, StoredCell>();
      texts.forEach(text -> cells.put(text.column.getName(), text.cell));
      this.texts = texts.toArray(ParquetText[]::new);
      this.left = ParquetFile.sound(() -> file.read(group, cells));
      texts.forEach(ParquetText::begin);
    }

    /** Moves to the next row; false after the last. */
    public boolean next() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      return ParquetFile.sound(
          () -> {
            for (var text : texts) {
              if (onRow) {
                text.cell.pass();
              }
              text.read();
            }
            onRow = true;
            return true;
          });
    }

    /** Reads every value, column by column; whether each text is at most so long. */
    boolean areAllWithin(int length) throws IOException {
      return ParquetFile.sound(
          () -> {
            boolean within = true;
            for (var text : texts) {
              for (long row = 0; row < left; row++) {
                text.read();
                within &= !text.bytes || text.isWithin(length);
                text.cell.pass();
              }
            }
            left = 0;
            return within;
          });
    }
  }
}
