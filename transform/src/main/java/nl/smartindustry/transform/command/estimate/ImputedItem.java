package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.estimate.EditingSpec.ImputationSpec;
import nl.smartindustry.transform.method.imputation.Imputed;
import nl.smartindustry.transform.method.imputation.Imputer;
import nl.smartindustry.transform.method.imputation.Imputer.Way;

/** An item of which missing values have been filled in, and how. */
record ImputedItem(String item, Imputer imputer, Imputed result) {

  static ImputedItem of(Responded units, ImputationSpec asked, String id) {
    var y = units.data().numbers(asked.item());
    var imputer = imputer(units, asked, y, id);
    return new ImputedItem(asked.item(), imputer, imputer.impute());
  }

  private static Imputer imputer(Responded units, ImputationSpec asked, double[] y, String id) {
    var data = units.data();
    var by = asked.method() == Way.PREVIOUS ? List.of(asked.previous()) : asked.by();
    var columns = new ArrayList<>(asked.within());
    Collections.reverse(columns); // the spec has them from fine to coarse
    return Imputer.of(
        asked.method(),
        y,
        by.stream().map(data::numbers).toList(),
        Imputer.classes(columns, units::crossing),
        names(units, id));
  }

  private static String[] names(Responded units, String id) {
    int size = units.data().size();
    var ids = id == null ? null : units.data().codes(id);
    return IntStream.range(0, size)
        .mapToObj(k -> ids == null ? "%09d".formatted(k) : ids.level(k))
        .toArray(String[]::new);
  }
}
