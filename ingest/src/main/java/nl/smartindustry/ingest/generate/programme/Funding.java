package nl.smartindustry.ingest.generate.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.generate.chance.Draws;
import nl.smartindustry.ingest.generate.chance.Purpose;
import nl.smartindustry.ingest.generate.write.Amount;
import nl.smartindustry.ingest.generate.write.Phrase;
import nl.smartindustry.ingest.generate.write.Sheet;
import nl.smartindustry.ingest.generate.write.SheetFormat;

/**
 * The ledger of fieldlab funding: a commitment by funder at the start, then yearly realisations.
 */
public final class Funding {
  private static final String HEADER =
      "boeking_id;fieldlab_id;datum;bron;soort;bedrag_eur;regeling";
  private static final List<String> FUNDERS =
      List.of("bedrijf", "rijk", "regio", "EFRO/EU", "kennisinstelling", "overig");
  private static final int[] THOUSANDS = {2600, 1300, 1200, 1100, 700, 200};
  private static final double[] PARTS = {0.30, 0.35, 0.25};

  private final Draws draws;

  public Funding(Draws draws) {
    this.draws = draws;
  }

  /** Entries up to the end of the year. */
  public Sheet of(List<Fieldlab> fieldlabs, int lastYear) {
    var records = new ArrayList<String[]>();
    for (Fieldlab fieldlab : fieldlabs) {
      for (int funder = 0; funder < FUNDERS.size(); funder++) {
        entries(records, fieldlab, funder, lastYear);
      }
    }
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private void entries(List<String[]> records, Fieldlab fieldlab, int funder, int lastYear) {
    long key = fieldlab.number() * 10L + funder;
    boolean funds = draws.happens(0.8, Purpose.FUNDING, key, 0);
    if (!funds || fieldlab.history().size() < 2) {
      return;
    }
    double size = 0.5 + draws.uniform(Purpose.FUNDING, key, 1);
    long committed = Math.round(THOUSANDS[funder] * size) * 100_000L;
    var day = fieldlab.started();
    add(records, fieldlab, funder, day, "toezegging", committed, lastYear);
    for (int part = 0; part < PARTS.length; part++) {
      var booked = day.plusMonths(9L + 12L * part);
      add(records, fieldlab, funder, booked, "realisatie", share(committed, part), lastYear);
    }
  }

  private static long share(long committed, int part) {
    return Math.round(committed * PARTS[part]);
  }

  private static void add(
      List<String[]> records,
      Fieldlab fieldlab,
      int funder,
      LocalDate day,
      String kind,
      long cents,
      int lastYear) {
    if (day.getYear() <= lastYear) {
      records.add(
          new String[] {
            Phrase.of("B%06d", records.size() + 1),
            fieldlab.id(),
            day.toString(),
            FUNDERS.get(funder),
            kind,
            Amount.hundredths(cents),
            Phrase.of("synthetische regeling %d", funder + 1)
          });
    }
  }
}
