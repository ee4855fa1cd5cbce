package nl.smartindustry.samples.wages;

import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.population.ActivityGroup;

/**
 * What the jobs of a branch are like, as shares; {@code leaving} a month.
 *
 * @param fourWeekly employers that pay every four weeks
 * @param sheltered jobs under the act on sheltered employment
 */
record PayProfile(
    double fourWeekly,
    double leaving,
    double women,
    double onCall,
    double fixedTerm,
    double sheltered) {

  /** Profiles by branch; those that are not listed share one, and manufacturing another. */
  record ByBranch(Map<String, PayProfile> profiles) {
    static ByBranch read() {
      return new ByBranch(
          ParameterTable.read("wages.csv")
              .by(
                  row -> row.text("group"),
                  row ->
                      new PayProfile(
                          row.number("four_weekly"),
                          row.number("leaving"),
                          row.number("women"),
                          row.number("on_call"),
                          row.number("fixed_term"),
                          row.number("sheltered"))));
    }

    PayProfile of(ActivityGroup group) {
      var own = profiles.get(group.code());
      return own != null ? own : profiles.get(group.manufacturing() ? "C" : "other");
    }
  }
}
