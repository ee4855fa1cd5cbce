package nl.smartindustry.transform.method.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * A classification of units.
 *
 * @param of per unit the index of its level; {@link #NONE} where it has none
 * @param levels distinct, in the order of their code points (numbers in the order of their value)
 */
public record Codes(int[] of, List<String> levels) {
  /** The index of a unit without a level. */
  public static final int NONE = -1;

  /** Levels that are as many as units and hardly ever read, such as identifiers. */
  public interface ManyLevels extends List<String> {
    /** The place of other texts among these, {@link #NONE} for one that is not there. */
    int[] placesOf(List<String> others);
  }

  public Codes {
    levels = levels instanceof ManyLevels ? levels : List.copyOf(levels);
  }

  /** One level for everyone. */
  public static Codes single(int units, String level) {
    return new Codes(new int[units], List.of(level));
  }

  /** Classifies by text; null is no level. */
  public static Codes of(String[] texts) {
    var index = new TreeMap<String, Integer>();
    for (var text : texts) {
      if (text != null) {
        index.put(text, 0);
      }
    }
    int next = 0;
    for (var entry : index.entrySet()) {
      entry.setValue(next++);
    }
    var of = new int[texts.length];
    for (int k = 0; k < of.length; k++) {
      of[k] = texts[k] == null ? NONE : index.get(texts[k]);
    }
    return new Codes(of, List.copyOf(index.keySet()));
  }

  /** The units at these places, in their order; all levels are kept. */
  public Codes rows(int[] at) {
    return new Codes(Arrays.stream(at).map(k -> of[k]).toArray(), levels);
  }

  /** By level of another classification the level of the same text here, {@link #NONE} for none. */
  public int[] placesOf(Codes other) {
    if (levels instanceof ManyLevels many) {
      return many.placesOf(other.levels);
    }
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < levels.size(); i++) {
      places.put(levels.get(i), i);
    }
    return other.levels.stream().mapToInt(level -> places.getOrDefault(level, NONE)).toArray();
  }

  /** Number of units. */
  public int size() {
    return of.length;
  }

  /** The level of a unit, or null. */
  public String level(int unit) {
    return of[unit] == NONE ? null : levels.get(of[unit]);
  }
}
