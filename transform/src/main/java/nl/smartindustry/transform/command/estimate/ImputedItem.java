package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.estimate.EditingSpec.Imputation;
import nl.smartindustry.transform.method.imputation.Imputed;
import nl.smartindustry.transform.method.imputation.Imputer;
import nl.smartindustry.transform.method.imputation.NearestNeighbour;
import nl.smartindustry.transform.method.imputation.PreviousWave;
import nl.smartindustry.transform.method.imputation.RatioImputation;
import nl.smartindustry.transform.method.sample.Crossing;

/** An item of which missing values have been filled in, and how. */
record ImputedItem(String item, Imputer imputer, Imputed result) {

  static ImputedItem of(Responded units, Imputation asked, String id) {
    var y = units.data().numbers(asked.item());
    var imputer = imputer(units, asked, y, id);
    return new ImputedItem(asked.item(), imputer, imputer.impute());
  }

  private static Imputer imputer(Responded units, Imputation asked, double[] y, String id) {
    var data = units.data();
    return switch (asked.method()) {
      case RATIO ->
          RatioImputation.unweighted(y, data.numbers(asked.by().get(0)), classes(units, asked));
      case NEAREST ->
          NearestNeighbour.of(
              y,
              asked.by().stream().map(data::numbers).toList(),
              classes(units, asked),
              names(units, id),
              NearestNeighbour.UNLIMITED);
      case PREVIOUS -> PreviousWave.carried(y, data.numbers(asked.previous()));
    };
  }

  /** From the whole crossing to its last column alone, and then everyone. */
  private static List<Crossing> classes(Responded units, Imputation asked) {
    var classes = new ArrayList<Crossing>();
    for (int from = 0; from <= asked.within().size(); from++) {
      classes.add(units.crossing(asked.within().subList(from, asked.within().size())));
    }
    return classes;
  }

  private static String[] names(Responded units, String id) {
    int size = units.data().size();
    var ids = id == null ? null : units.data().codes(id);
    return IntStream.range(0, size)
        .mapToObj(k -> ids == null ? "%09d".formatted(k) : ids.level(k))
        .toArray(String[]::new);
  }
}
