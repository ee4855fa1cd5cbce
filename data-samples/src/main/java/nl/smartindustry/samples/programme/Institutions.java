package nl.smartindustry.samples.programme;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.population.Geography;

/** The schools of the country; a smaller country has fewer, but some of every level. */
public final class Institutions {
  static final String HBO = "hbo";

  /** A level of education and how many schools have it at national size. */
  private record Level(String name, int national) {}

  private static final List<Level> LEVELS =
      List.of(new Level("mbo", 60), new Level(HBO, 36), new Level("wo", 14));
  private static final double SHRINK = 0.3;

  private final Draws draws;
  private final Geography geography;

  public Institutions(Draws draws, Geography geography) {
    this.draws = draws;
    this.geography = geography;
  }

  List<Institution> at(Scale scale) {
    var schools = new ArrayList<Institution>();
    for (Level level : LEVELS) {
      long count = Math.round(level.national() * StrictMath.pow(scale.oneTo(), -SHRINK));
      for (int number = 1; number <= count; number++) {
        long key = new Institution(level.name(), number, null).key();
        int region = draws.below(geography.regions().size(), Purpose.EDUCATION, key, 0);
        schools.add(new Institution(level.name(), number, geography.regions().get(region)));
      }
    }
    return schools;
  }
}
