package nl.smartindustry.samples.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Blueprint.PlanCell;
import nl.smartindustry.samples.population.BusinessDemography;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Which enterprises take part in which fieldlab since when. Most are in the register; the rest are
 * knowledge institutes and numbers that are not in the register.
 */
public record Participations(KeyedDraws draws, BusinessDemography demography, double linkable) {
  private static final double MANUFACTURING = 0.45;
  private static final int FEWEST = 3;
  private static final int RANGE = 28;
  private static final int DAYS = 900;

  public Participations(KeyedDraws draws, BusinessDemography demography, Parameters parameters) {
    this(draws, demography, parameters.number("linkable_share"));
  }

  /**
   * One participation.
   *
   * @param linked whether the participant is in the register; else it has a number that is not in
   *     it
   */
  public record FieldlabParticipation(
      long key, SampleFieldlab fieldlab, LocalDate start, boolean linked, Life life) {}

  /** Since which year enterprises of the register take part. */
  public FieldlabParticipants since(List<SampleFieldlab> fieldlabs, int lastYear) {
    var since = new HashMap<Long, Integer>();
    for (var one : begun(fieldlabs, lastYear)) {
      if (one.linked) {
        since.merge(one.life.key(), one.start.getYear(), Math::min);
      }
    }
    return new FieldlabParticipants(since);
  }

  /** Participations begun by the end of the year in fieldlabs that passed the idea. */
  public List<FieldlabParticipation> begun(List<SampleFieldlab> fieldlabs, int lastYear) {
    var manufacturing = cells(true);
    var services = cells(false);
    var begun = new ArrayList<FieldlabParticipation>();
    for (SampleFieldlab fieldlab : fieldlabs) {
      int count = fieldlab.history().size() > 1 ? FEWEST + below(RANGE, fieldlab.number(), 0) : 0;
      for (int at = 0; at < count; at++) {
        long key = fieldlab.number() * 100L + at;
        var start = fieldlab.started().plusDays(below(DAYS, key, 1));
        if (start.getYear() <= lastYear) {
          boolean industry = draws.happens(MANUFACTURING, Purpose.PARTICIPATION, key, 2);
          boolean linked = draws.happens(linkable, Purpose.PARTICIPATION, key, 3);
          var life = participant(industry ? manufacturing : services, key, start.getYear());
          begun.add(new FieldlabParticipation(key, fieldlab, start, linked, life));
        }
      }
    }
    return begun;
  }

  /** One alive at the start; larger enterprises more often, since each class weighs the same. */
  private Life participant(List<PlanCell> cells, long key, int year) {
    var cell = cells.get(below(cells.size(), key, 9));
    return demography.at(cell.first() + below(cell.count(), key, 10), year);
  }

  private List<PlanCell> cells(boolean manufacturing) {
    return demography.blueprint().cells().stream()
        .filter(PlanCell::surveyed)
        .filter(cell -> cell.group().manufacturing() == manufacturing && cell.count() > 0)
        .filter(cell -> manufacturing || !cell.band().atLeast(SizeBand.P250))
        .toList();
  }

  private int below(int limit, long key, int detail) {
    return draws.below(limit, Purpose.PARTICIPATION, key, detail);
  }

  /**
   * Since which year enterprises take part in a fieldlab.
   *
   * @param since the first year by {@link Life#key()}
   */
  public record FieldlabParticipants(Map<Long, Integer> since) {
    public FieldlabParticipants {
      since = Map.copyOf(since);
    }

    /** The first year in which an enterprise takes part. */
    public OptionalInt since(Life life) {
      var year = since.get(life.key());
      return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
  }
}
