package nl.smartindustry.ingest.cell;

import java.util.Arrays;
import nl.smartindustry.ingest.cell.Findings.CellReader;

/**
 * What was made of the numbered texts of one column: a text that comes again is not read again. As
 * many are remembered as a dictionary of a column in use has; beyond that later ones take the place
 * of earlier ones.
 */
final class KnownTexts {
  private static final int FIRST = 16;
  private static final int MOST = 1 << 17;

  private int[] numbers = none(FIRST);
  private Object[] values = new Object[FIRST];
  private Findings[] found = new Findings[FIRST];
  private Findings scratch = new Findings();

  /** Whether the text of this number need not be read. */
  boolean knows(int number) {
    return numbers[number & (numbers.length - 1)] == number;
  }

  /** Reads a text and remembers under its number what came of it. */
  void read(int number, String text, CellReader reader) {
    if (number >= numbers.length && numbers.length < MOST) {
      grow(Math.min(MOST, Integer.highestOneBit(number) << 1));
    }
    int place = number & (numbers.length - 1);
    numbers[place] = number;
    values[place] = reader.read(text, scratch);
    found[place] = null;
    if (!scratch.isEmpty()) {
      found[place] = scratch;
      scratch = new Findings();
    }
  }

  /** The value of a known text, or null; what was found in it is found again. */
  Object value(int number, Findings findings) {
    int place = number & (numbers.length - 1);
    if (found[place] != null) {
      findings.add(found[place]);
    }
    return values[place];
  }

  /** Until there are as many places as can be, a number is its own place. */
  private void grow(int size) {
    int before = numbers.length;
    numbers = Arrays.copyOf(numbers, size);
    Arrays.fill(numbers, before, size, -1);
    values = Arrays.copyOf(values, size);
    found = Arrays.copyOf(found, size);
  }

  private static int[] none(int size) {
    var none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }
}
