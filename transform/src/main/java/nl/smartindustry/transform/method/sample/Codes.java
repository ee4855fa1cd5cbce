package nl.smartindustry.transform.method.sample;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.RandomAccess;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.TextIds;

/**
 * A classification of units.
 *
 * @param of per unit the index of its level; {@link #NONE} where it has none
 * @param levels distinct, in the order of their code points (numbers in the order of their value)
 */
public record Codes(int[] of, List<String> levels) {
  /** The index of a unit without a level. */
  public static final int NONE = -1;

  private static final int MANY = 1 << 16;

  public Codes {
    levels = levels instanceof ManyTexts ? levels : List.copyOf(levels);
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

  /**
   * Classifies by texts that were numbered as they came.
   *
   * @param numbers per unit the number of its text, {@link #NONE} for no level; becomes the codes
   */
  public static Codes of(TextIds texts, int[] numbers) {
    var order = texts.sorted();
    var place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = numbers[k] == NONE ? NONE : place[numbers[k]];
    }
    List<String> levels = new ManyTexts(texts, order);
    return new Codes(numbers, order.length > MANY ? levels : List.copyOf(levels));
  }

  /** The units at these places, in their order; all levels are kept. */
  public Codes rows(int[] at) {
    return new Codes(Arrays.stream(at).map(k -> of[k]).toArray(), levels);
  }

  /** By level of another classification the level of the same text here, {@link #NONE} for none. */
  public int[] placesOf(Codes other) {
    if (levels instanceof ManyTexts many) {
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

  /** Sorted texts as bytes: identifiers are as many as units, and hardly ever read. */
  private static final class ManyTexts extends AbstractList<String> implements RandomAccess {
    private final TextIds texts;
    private final int[] order;

    private ManyTexts(TextIds texts, int[] order) {
      this.texts = texts;
      this.order = order;
    }

    private int[] placesOf(List<String> others) {
      var place = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        place[order[i]] = i;
      }
      var places = new int[others.size()];
      for (int i = 0; i < places.length; i++) {
        int id =
            others instanceof ManyTexts many
                ? texts.find(many.texts, many.order[i])
                : texts.find(others.get(i));
        places[i] = id < 0 ? NONE : place[id];
      }
      return places;
    }

    @Override
    public String get(int level) {
      return texts.text(order[level]);
    }

    @Override
    public int size() {
      return order.length;
    }
  }
}
