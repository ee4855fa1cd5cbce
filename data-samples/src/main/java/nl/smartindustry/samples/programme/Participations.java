package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Cell;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Who takes part in which fieldlab since when. Most are in the register; the rest are knowledge
 * institutes and numbers the register does not know.
 */
public final class Participations {
  private static final String HEADER =
      "deelname_id;fieldlab_id;kvk;rsin;rol;start;einde;activiteit;eigen_bijdrage_eur;bron";
  private static final List<String> ROLES = List.of("partner", "partner", "klant", "leverancier");
  private static final List<String> ACTIVITIES = List.of("project", "test", "demo", "training");
  private static final double MANUFACTURING = 0.45;
  private static final int FEWEST = 3;
  private static final int RANGE = 28;
  private static final int DAYS = 900;
  private static final int STRANGERS = 1_000_000;

  private final Draws draws;
  private final Population population;
  private final Identity identity;
  private final double linkable;

  public Participations(
      Draws draws, Population population, Identity identity, Parameters parameters) {
    this.draws = draws;
    this.population = population;
    this.identity = identity;
    this.linkable = parameters.number("linkable_share");
  }

  /**
   * One participation.
   *
   * @param linked whether the participant is in the register; else it is a stranger to it
   */
  private record Taken(long key, Fieldlab fieldlab, LocalDate start, boolean linked, Life life) {}

  /** Participations begun by the end of the year in fieldlabs that passed the idea. */
  public Sheet of(List<Fieldlab> fieldlabs, int lastYear) {
    var records = taken(fieldlabs, lastYear).stream().map(one -> record(one, lastYear)).toList();
    return Sheet.of(SheetFormat.PLAIN, HEADER, new ArrayList<>(records));
  }

  /** Since which year enterprises of the register take part, by their key. */
  public Map<Long, Integer> since(List<Fieldlab> fieldlabs, int lastYear) {
    var since = new HashMap<Long, Integer>();
    for (var one : taken(fieldlabs, lastYear)) {
      if (one.linked) {
        since.merge(one.life.key(), one.start.getYear(), Math::min);
      }
    }
    return since;
  }

  private List<Taken> taken(List<Fieldlab> fieldlabs, int lastYear) {
    var manufacturing = cells(true);
    var services = cells(false);
    var taken = new ArrayList<Taken>();
    for (Fieldlab fieldlab : fieldlabs) {
      int count = fieldlab.history().size() > 1 ? FEWEST + below(RANGE, fieldlab.number(), 0) : 0;
      for (int at = 0; at < count; at++) {
        long key = fieldlab.number() * 100L + at;
        var start = fieldlab.started().plusDays(below(DAYS, key, 1));
        if (start.getYear() <= lastYear) {
          boolean industry = draws.happens(MANUFACTURING, Purpose.PARTICIPATION, key, 2);
          boolean linked = draws.happens(linkable, Purpose.PARTICIPATION, key, 3);
          var life = participant(industry ? manufacturing : services, key, start.getYear());
          taken.add(new Taken(key, fieldlab, start, linked, life));
        }
      }
    }
    return taken;
  }

  private String[] record(Taken one, int lastYear) {
    long key = one.key;
    var end = one.start.plusDays(180L + below(1200, key, 4));
    return new String[] {
      Phrase.of("D%06d", key),
      one.fieldlab.id(),
      one.linked ? identity.kvk(one.life) : Identity.strangerKvk(below(STRANGERS, key, 5)),
      one.linked ? identity.rsin(one.life) : "",
      one.linked ? ROLES.get(below(ROLES.size(), key, 6)) : "kennisinstelling",
      one.start.toString(),
      end.getYear() > lastYear ? "" : end.toString(),
      ACTIVITIES.get(below(ACTIVITIES.size(), key, 7)),
      Amount.hundredths(100_000L * (1 + below(400, key, 8))),
      "fieldlabregister"
    };
  }

  /**
   * Someone alive at the start; larger enterprises more often, since each class weighs the same.
   */
  private Life participant(List<Cell> cells, long key, int year) {
    var cell = cells.get(below(cells.size(), key, 9));
    return population.at(cell.first() + below(cell.count(), key, 10), year);
  }

  private List<Cell> cells(boolean manufacturing) {
    return population.blueprint().cells().stream()
        .filter(Cell::surveyed)
        .filter(cell -> cell.group().manufacturing() == manufacturing && cell.count() > 0)
        .filter(cell -> manufacturing || !cell.band().atLeast(SizeBand.P250))
        .toList();
  }

  private int below(int limit, long key, int detail) {
    return draws.below(limit, Purpose.PARTICIPATION, key, detail);
  }
}
