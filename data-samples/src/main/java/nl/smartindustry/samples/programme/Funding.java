package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

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

  private static final double FUNDS = 0.8;
  private static final long CENTS_PER_THOUSAND = 100_000;

  private final Draws draws;

  public Funding(Draws draws) {
    this.draws = draws;
  }

  /** One line of the ledger; the amount in cents. */
  private record Booking(Fieldlab fieldlab, int funder, LocalDate day, String kind, long cents) {}

  /** Entries up to the end of the year. */
  public Sheet of(List<Fieldlab> fieldlabs, int lastYear) {
    var bookings = new ArrayList<Booking>();
    for (Fieldlab fieldlab : fieldlabs) {
      for (int funder = 0; funder < FUNDERS.size(); funder++) {
        bookings.addAll(bookings(fieldlab, funder));
      }
    }
    bookings.removeIf(booking -> booking.day().getYear() > lastYear);
    var records = new ArrayList<String[]>();
    bookings.forEach(booking -> records.add(record(records.size() + 1, booking)));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private List<Booking> bookings(Fieldlab fieldlab, int funder) {
    long key = fieldlab.number() * 10L + funder;
    boolean funds = draws.happens(FUNDS, Purpose.FUNDING, key, 0);
    if (!funds || fieldlab.history().size() < 2) {
      return List.of();
    }
    double size = 0.5 + draws.uniform(Purpose.FUNDING, key, 1);
    long committed = Math.round(THOUSANDS[funder] * size) * CENTS_PER_THOUSAND;
    var day = fieldlab.started();
    var bookings = new ArrayList<Booking>();
    bookings.add(new Booking(fieldlab, funder, day, "toezegging", committed));
    for (int part = 0; part < PARTS.length; part++) {
      long spent = Math.round(committed * PARTS[part]);
      bookings.add(
          new Booking(fieldlab, funder, day.plusMonths(9L + 12L * part), "realisatie", spent));
    }
    return bookings;
  }

  private static String[] record(int number, Booking booking) {
    return new String[] {
      Phrase.of("B%06d", number),
      booking.fieldlab().id(),
      booking.day().toString(),
      FUNDERS.get(booking.funder()),
      booking.kind(),
      Amount.hundredths(booking.cents()),
      Phrase.of("synthetische regeling %d", booking.funder() + 1)
    };
  }
}
