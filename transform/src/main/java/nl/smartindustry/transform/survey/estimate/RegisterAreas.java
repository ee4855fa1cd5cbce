package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.SmallAreaModel;
import nl.smartindustry.transform.catalogue.SmallAreaModel.Covariate;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;

/** What the register knows of the areas of a model. */
final class RegisterAreas {
  private final SmallAreaModel model;
  private final List<String> dimensions;

  /**
   * An area in the register.
   *
   * @param enterprises in it
   * @param shares by covariate, the part of them that has its codes
   */
  record Known(long enterprises, List<Double> shares) {}

  private RegisterAreas(SmallAreaModel model, List<String> dimensions) {
    this.model = model;
    this.dimensions = dimensions;
  }

  /**
   * Areas by the codes of their dimensions, sorted; an enterprise without a code of one of these is
   * in none.
   *
   * @param dimensions by which the cells have codes
   */
  static Map<List<String>, Known> of(
      SmallAreaModel model, List<String> dimensions, List<MarginCell> cells) {
    var areas = new RegisterAreas(model, dimensions);
    var counts = new TreeMap<String, long[]>();
    var codes = new TreeMap<String, List<String>>();
    for (var cell : cells) {
      var area = areas.area(cell);
      if (!area.contains(null)) {
        var name = String.join("|", area);
        codes.put(name, area);
        areas.add(cell, counts.computeIfAbsent(name, key -> areas.none()));
      }
    }
    var known = new java.util.LinkedHashMap<List<String>, Known>();
    counts.forEach((name, count) -> known.put(codes.get(name), known(count)));
    return known;
  }

  private List<String> area(MarginCell cell) {
    var codes = new ArrayList<String>();
    model.areas().forEach(name -> codes.add(code(cell, name)));
    return codes;
  }

  private String code(MarginCell cell, String dimension) {
    return cell.codes().get(dimensions.indexOf(dimension));
  }

  /** All enterprises, then those of each covariate. */
  private long[] none() {
    return new long[model.covariates().size() + 1];
  }

  private void add(MarginCell cell, long[] count) {
    count[0] += cell.enterprises();
    for (int i = 1; i < count.length; i++) {
      count[i] += has(cell, model.covariates().get(i - 1)) ? cell.enterprises() : 0;
    }
  }

  private boolean has(MarginCell cell, Covariate covariate) {
    var code = code(cell, covariate.dimension());
    return code != null && covariate.codes().contains(code);
  }

  private static Known known(long[] count) {
    var shares = new ArrayList<Double>();
    for (int i = 1; i < count.length; i++) {
      shares.add((double) count[i] / count[0]);
    }
    return new Known(count[0], shares);
  }
}
