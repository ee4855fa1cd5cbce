package nl.smartindustry.samples.register;

import java.io.IOException;
import java.time.LocalDate;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.RegisterSize;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.population.Workforce;
import nl.smartindustry.samples.write.LineWriter;

/** One enterprise as a record of the register. */
public final class RegisterEntry {
  private final Draws draws;
  private final Workforce workforce;
  private final Identity identity;
  private final Geography geography;
  private final Activities activities;
  private final Ownership ownership;

  public RegisterEntry(
      Draws draws,
      Workforce workforce,
      Identity identity,
      Geography geography,
      Activities activities) {
    this.draws = draws;
    this.workforce = workforce;
    this.identity = identity;
    this.geography = geography;
    this.activities = activities;
    this.ownership = new Ownership(draws);
  }

  /** When and for which file a record is written. */
  record Moment(String period, int year, String origin) {}

  /** The day of foundation. */
  public LocalDate founded(Life life) {
    return new Foundation(draws).day(life);
  }

  /** Writes an enterprise that exists. */
  void write(LineWriter writer, Life life, Moment moment) throws IOException {
    var status = life.band() == SizeBand.DORMANT ? "S" : "A";
    write(writer, life, moment, workforce.persons(life, moment.year()), "", status);
  }

  /** Writes an enterprise that has ended: no persons any more. */
  void writeEnded(LineWriter writer, Life life, Moment moment, LocalDate end) throws IOException {
    write(writer, life, moment, 0, end.toString(), "O");
  }

  private void write(
      LineWriter writer, Life life, Moment moment, int persons, String end, String status)
      throws IOException {
    var founded = founded(life);
    var region = geography.region(life);
    var change = activities.change(life, moment.year());
    writer
        .cell(moment.period())
        .cell(identity.beid(life, moment.year()))
        .cell(identity.kvkList(life))
        .cell(identity.rsinList(life))
        .cell(identity.nameHash(life))
        .cell(activities.code(life, moment.year()))
        .cell("")
        .cell(change == 0 ? founded.toString() : change + "-01-01")
        .cell(RegisterSize.code(persons))
        .cell(persons)
        .cell(ownership.legalForm(life))
        .cell(founded.toString())
        .cell(end)
        .cell(status)
        .cell(region.municipality())
        .cell(moment.year())
        .cell(geography.postcode(life))
        .cell(region.corop())
        .cell(region.province())
        .cell(ownership.group(life))
        .cell(ownership.country(life))
        .cell(moment.origin())
        .end();
  }
}
