package nl.smartindustry.ingest.derived.units;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;

/** The years in whose frames each enterprise exists: one bit a year, so that a window is two. */
final class FrameYears {
  /** The year of the lowest bit, and that of the highest that is read. */
  private static final int FIRST = 2000;

  private static final int LAST = 2062;

  /** Memory of an enterprise while its number is sorted, and in two slots after that. */
  private static final long BYTES = 6 * Integer.BYTES + 3 * Long.BYTES;

  private final TextIds names;
  private final Room room;
  private long[] bits = new long[1 << 6];
  private long any;
  private int[] order;

  FrameYears(TextIds names, Room room) {
    this.names = names;
    this.room = room;
  }

  /**
   * Reads the yearly frames; a record whose period is no year from 2000 to 2062 counts in none.
   *
   * @param existing statuses with which an enterprise exists
   * @param names where the enterprises that exist get their numbers
   */
  static FrameYears read(List<Path> files, List<String> existing, TextIds names, Room room) {
    var frames = new FrameYears(names, room);
    try (var table = TableReader.open(files, "period", "status", "enterprise_id")) {
      var period = table.cell("period").numbered(Numbering.of(FrameYears::year));
      var status =
          table.cell("status").numbered(Numbering.of(one -> existing.contains(one) ? 1 : 0));
      var enterprise = table.cell("enterprise_id").numbered(room.into(names, "enterprises"));
      while (table.next()) {
        if (!status.isNull() && status.code() == 1 && period.code() > 0) {
          frames.add(enterprise.code(), period.code());
        }
      }
    }
    return frames;
  }

  void add(int enterprise, int year) {
    if (enterprise >= bits.length) {
      room.take("enterprises", (long) Long.BYTES * bits.length);
      bits = Arrays.copyOf(bits, 2 * bits.length);
    }
    bits[enterprise] |= 1L << year - FIRST;
    any |= 1L << year - FIRST;
  }

  /** The years of which there is a frame. */
  TreeSet<Integer> years() {
    return BitSet.valueOf(new long[] {any}).stream()
        .mapToObj(bit -> FIRST + bit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * From now on enterprises are numbered in the order of their names, those that are in no frame
   * among them.
   *
   * @return the new number of each
   */
  int[] renumber() {
    room.take("enterprises", names.size() * BYTES);
    order = names.sorted();
    var renumbered = new long[order.length];
    var numbers = new int[order.length];
    for (int number = 0; number < order.length; number++) {
      numbers[order[number]] = number;
      renumbered[number] = order[number] < bits.length ? bits[order[number]] : 0;
    }
    bits = renumbered;
    return numbers;
  }

  int enterprises() {
    return names.size();
  }

  String name(int enterprise) {
    return names.text(order[enterprise]);
  }

  /** Writes the name of an enterprise. */
  void write(int enterprise, TableWriter table, int column) throws IOException {
    var name = names.bytes(order[enterprise]);
    table.text(column, name, 0, name.length);
  }

  boolean in(int enterprise, int year) {
    return enterprise < bits.length
        && year >= FIRST
        && (bits[enterprise] >>> year - FIRST & 1) == 1;
  }

  /** Whether it is there at one end of the window only. */
  boolean flows(int enterprise, Span window) {
    return in(enterprise, window.from()) != in(enterprise, window.to());
  }

  /** Whether it is there in the first frame only and does not come back. */
  boolean disappears(int enterprise, Span window) {
    return in(enterprise, window.from())
        && !in(enterprise, window.to())
        && !back(enterprise, window);
  }

  /** Whether one that flows was or will be away for one frame only. */
  boolean back(int enterprise, Span window) {
    return in(enterprise, window.to())
        ? in(enterprise, window.from() - 1) && in(enterprise, window.from() + 1)
        : in(enterprise, window.to() + 1) && in(enterprise, window.to() - 1);
  }

  /** Whether one that flows comes or goes. */
  String flow(int enterprise, Span window) {
    return in(enterprise, window.to()) ? Status.ENTRY : Status.EXIT;
  }

  /** The status of an entry or exit known from the frames alone. */
  String untouched(int enterprise, Span window) {
    if (back(enterprise, window)) {
      return Status.REACTIVATED;
    }
    return in(enterprise, window.to()) ? Status.BIRTH : Status.DEATH;
  }

  /** The year that four digits are; 0 for any other text. */
  private static int year(String text) {
    int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
    return year >= FIRST && year <= LAST ? year : 0;
  }
}
