package nl.smartindustry.transform.command.file;

import nl.smartindustry.ingest.definition.Refusal;

/**
 * Consecutive records of a file, read.
 *
 * @param rows number of records
 * @param lines number of lines they take
 * @param columns one buffer per plan
 * @param defect what is wrong with the record on the last line; null where nothing is
 */
record Stretch(int rows, long lines, ColumnBuffer[] columns, String defect) {

  /** Refuses the first defect of a file; its lines are counted from 1. */
  static void check(String file, Iterable<Stretch> stretches, String what) {
    long before = 0;
    for (var stretch : stretches) {
      before += stretch.lines();
      if (stretch.defect() != null) {
        throw Refusal.data("File '%s', %s %d%s", file, what, before, stretch.defect());
      }
    }
  }
}
