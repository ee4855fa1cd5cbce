package nl.smartindustry.transform.topic.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.catalogue.Dimension.Band;

/**
 * Classes of a number, in ascending order without gaps.
 *
 * @param codes one a class
 * @param starts the first number of each
 */
public record Bands(List<String> codes, List<Long> starts) implements Serializable {
  public Bands {
    codes = List.copyOf(codes);
    starts = List.copyOf(starts);
  }

  /** The classes of bands that follow each other. */
  public static Bands of(List<Band> bands) {
    return new Bands(
        bands.stream().map(Band::code).toList(), bands.stream().map(Band::from).toList());
  }

  /** These classes and one of all that comes before them. */
  public Bands below(String code) {
    var more = new ArrayList<>(List.of(code));
    more.addAll(codes);
    var from = new ArrayList<>(List.of(0L));
    from.addAll(starts);
    return new Bands(more, from);
  }

  /** The class of a number; one before the first class is in that. */
  public String of(double number) {
    int at = 0;
    while (at + 1 < codes.size() && number >= starts.get(at + 1)) {
      at++;
    }
    return codes.get(at);
  }
}
