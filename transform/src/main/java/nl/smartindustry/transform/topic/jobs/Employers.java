package nl.smartindustry.transform.topic.jobs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.transform.safe.ContributorGroups;

/**
 * The register of those that are in manufacturing in a frame, or tied to others: each enterprise is
 * a number, each frame some arrays.
 */
final class Employers {
  private static final String ENTERPRISE = "enterprise_id";

  private final TextIds texts = new TextIds();
  private final TreeMap<Integer, Frame> frames = new TreeMap<>();
  private int size;
  private byte[] groups = {};

  private Employers() {}

  /** What the register says of each enterprise in one frame, by its number. */
  static final class Frame {
    private final BitSet there = new BitSet();
    private final long[] persons;
    private final int[] founded;
    private final int[] group;
    private final String[][] codes = new String[EmploymentCells.DIMENSIONS.size()][];

    private Frame(int enterprises) {
      persons = new long[enterprises];
      founded = new int[enterprises];
      group = new int[enterprises];
      Arrays.setAll(codes, dimension -> new String[enterprises]);
    }

    private void set(int enterprise, Register.Rows row) {
      there.set(enterprise);
      persons[enterprise] = row.persons();
      founded[enterprise] = row.founded();
      group[enterprise] = row.group();
      for (int dimension = 0; dimension < codes.length; dimension++) {
        codes[dimension][enterprise] = row.code(dimension);
      }
    }

    /** Whether the enterprise exists in the frame. */
    boolean has(int enterprise) {
      return there.get(enterprise);
    }

    long persons(int enterprise) {
      return persons[enterprise];
    }

    /** Year of its founding; 0 where that is unknown. */
    int founded(int enterprise) {
      return founded[enterprise];
    }

    /** The number of its group's text; -1 for none. */
    int group(int enterprise) {
      return group[enterprise];
    }

    /** Its publication group; null outside manufacturing. */
    String activity(int enterprise) {
      return codes[0][enterprise];
    }

    /** Its codes in the order of {@link EmploymentCells#DIMENSIONS}, null where it has none. */
    List<String> codes(int enterprise) {
      return Arrays.asList(
          codes[0][enterprise], codes[1][enterprise], codes[2][enterprise], codes[3][enterprise]);
    }
  }

  /**
   * Reads the register twice: first which enterprises matter, then what it says of these alone.
   *
   * @param units files of {@code continuity_unit}, whose enterprises matter too
   */
  static Employers read(Register register, List<Path> units) {
    var employers = new Employers();
    var texts = employers.texts;
    try (var rows = register.rows(texts::add, texts::find)) {
      while (rows.next()) {
        if (rows.code(0) != null) {
          rows.enterprise();
        }
      }
    }
    try (var tied = TableReader.open(units, ENTERPRISE)) {
      var enterprise = tied.cell(ENTERPRISE).numbered(texts::add);
      while (tied.next()) {
        enterprise.code();
      }
    }
    employers.size = texts.size();
    try (var rows = register.rows(texts::find, texts::add)) {
      while (rows.next()) {
        employers.add(rows);
      }
    }
    return employers;
  }

  private void add(Register.Rows row) {
    int enterprise = row.enterprise();
    if (has(enterprise)) {
      frames.computeIfAbsent(row.year(), year -> new Frame(size)).set(enterprise, row);
    }
  }

  /** Whether a number is an enterprise's; those of units and groups may be any. */
  boolean has(int number) {
    return number >= 0 && number < size;
  }

  /** Numbers of enterprises, and after them of units and groups that are named otherwise. */
  TextIds texts() {
    return texts;
  }

  /** The one of {@link ContributorGroups} that a number's text is in. */
  int groupOf(int number) {
    if (number >= groups.length) {
      groups = new byte[texts.size()];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = (byte) ContributorGroups.of(texts.text(i));
      }
    }
    return groups[number];
  }

  /** How many enterprises there are. */
  int size() {
    return size;
  }

  /** The years of the frames, in order. */
  List<Integer> years() {
    return List.copyOf(frames.keySet());
  }

  /** The frame of a year; one that was not delivered has no enterprise. */
  Frame frame(int year) {
    return frames.getOrDefault(year, new Frame(0));
  }
}
