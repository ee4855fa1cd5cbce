package nl.smartindustry.samples.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** A year of trade in the commodities of the list: a record a month in which something crossed. */
public final class TradeSheet {
  private static final String HEADER = "maand;beid;gn8;invoer_eur;uitvoer_eur;status";
  private static final int MONTHS = 12;

  private final Identity identity;
  private final GoodsTrade trade;

  public TradeSheet(Identity identity, GoodsTrade trade) {
    this.identity = identity;
    this.trade = trade;
  }

  /**
   * One year.
   *
   * @param status V provisional for the latest year, D final before
   */
  public Sheet of(SamplingFrame frame, String status) {
    var records = new ArrayList<String[]>();
    for (List<FrameUnit> units : frame.strata().values()) {
      units.forEach(unit -> add(records, unit.life(), frame.year(), status));
    }
    records.sort(Comparator.comparing((String[] cells) -> cells[0]).thenComparing(c -> c[1]));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private void add(List<String[]> records, Life life, int year, String status) {
    for (int month = 1; month <= MONTHS; month++) {
      long imports = trade.imports(life, year, month);
      long exports = trade.exports(life, year, month);
      if (imports > 0 || exports > 0) {
        records.add(
            new String[] {
              Phrase.of("%d%02d", year, month),
              identity.beid(life, year),
              trade.commodity(life, year),
              Long.toString(imports),
              Long.toString(exports),
              status
            });
      }
    }
  }
}
