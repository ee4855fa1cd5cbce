package nl.smartindustry.samples.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * The administration of the tax credit for research, by fiscal number and theme; only claimants
 * from manufacturing are made.
 */
public final class TaxCreditSheet {
  private static final String HEADER =
      "jaar;rsin;thema;so_uren;so_loonkosten_eur;afdrachtvermindering_eur;status";
  private static final double EURO_PER_HOUR = 29;
  private static final double SPREAD = 8;
  private static final double CREDIT = 0.32;
  private static final int CENTS = 100;

  private final Draws draws;
  private final Identity identity;
  private final Research research;

  public TaxCreditSheet(Draws draws, Identity identity, Research research) {
    this.draws = draws;
    this.identity = identity;
    this.research = research;
  }

  /** One year of all claimants in the frame, each theme with hours on a line of its own. */
  public Sheet of(SamplingFrame frame, String status) {
    var records = new ArrayList<String[]>();
    for (List<FrameUnit> units : frame.strata().values()) {
      units.forEach(unit -> add(records, unit.life(), frame.year(), status));
    }
    records.sort(Comparator.comparing((String[] cells) -> cells[1]).thenComparing(c -> c[2]));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private void add(List<String[]> records, Life life, int year, String status) {
    var hours = research.hours(life, year);
    for (int theme = 0; theme < hours.length; theme++) {
      if (hours[theme] > 0) {
        double wage = EURO_PER_HOUR + SPREAD * draws.uniform(Purpose.TAX_CREDIT, life.key(), year);
        long cents = Math.round(CENTS * wage) * hours[theme];
        records.add(
            new String[] {
              Integer.toString(year),
              identity.rsin(life),
              Research.THEMES.get(theme),
              Integer.toString(hours[theme]),
              Amount.hundredths(cents),
              Amount.hundredths(Math.round(CREDIT * cents)),
              status
            });
      }
    }
  }
}
