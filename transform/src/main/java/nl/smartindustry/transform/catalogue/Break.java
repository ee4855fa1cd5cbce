package nl.smartindustry.transform.catalogue;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Where a source's figures stop being one series.
 *
 * @param sources the stored tables whose figures it touches
 * @param period the first year after it
 * @param below it touches figures only that count enterprises of fewer persons than this; null
 *     where it touches all
 * @param note what changed, for readers
 */
public record Break(
    String name, List<String> sources, Kind kind, int period, Integer below, Label note) {
  /** What changed. */
  public enum Kind {
    /** How answers are collected. */
    MODE,
    /** Who is counted. */
    POPULATION,
    /** By which codes they are divided. */
    CLASSIFICATION,
    /** What is measured. */
    DEFINITION
  }

  public Break {
    if (name == null || kind == null || note == null || sources == null || sources.isEmpty()) {
      throw Refusal.definitions("Break '%s': needs sources, kind, period and note", name);
    }
    sources = List.copyOf(sources);
  }

  /** Whether it lies between two years, the later one included. */
  boolean between(int earlier, int later) {
    return earlier < period && period <= later;
  }

  /**
   * Whether it touches figures.
   *
   * @param smallest persons of the smallest enterprises in them
   */
  boolean touches(List<String> tables, int smallest) {
    return sources.stream().anyMatch(tables::contains) && (below == null || smallest < below);
  }
}
