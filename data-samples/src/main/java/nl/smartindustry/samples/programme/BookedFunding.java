package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.SampleFieldlab;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * The ledger of fieldlab funding: a commitment by funder at the start, then yearly realisations.
 */
public final class BookedFunding {
  private static final List<String> FUNDERS =
      List.of("bedrijf", "rijk", "regio", "EFRO/EU", "kennisinstelling", "overig");
  private static final int[] THOUSANDS = {2600, 1300, 1200, 1100, 700, 200};
  private static final double[] PARTS = {0.30, 0.35, 0.25};

  private static final double FUNDS = 0.8;
  private static final long CENTS_PER_THOUSAND = 100_000;

  private BookedFunding() {}

  /** One line of the ledger; the amount in cents. */
  private record Booking(
      SampleFieldlab fieldlab, int funder, LocalDate day, String kind, long cents) {}

  /** Entries up to the end of the last year. */
  public static TextTable table(Country country) {
    var bookings = new ArrayList<Booking>();
    for (SampleFieldlab fieldlab : country.fieldlabs()) {
      for (int funder = 0; funder < FUNDERS.size(); funder++) {
        bookings.addAll(bookings(country.draws(), fieldlab, funder));
      }
    }
    bookings.removeIf(booking -> booking.day().getYear() > country.years().last());
    var number = new AtomicInteger();
    return new RecordColumns<Booking>()
        .text("boeking_id", booking -> Phrase.of("B%06d", number.incrementAndGet()))
        .text("fieldlab_id", booking -> booking.fieldlab().id())
        .text("datum", booking -> booking.day().toString())
        .text("bron", booking -> FUNDERS.get(booking.funder()))
        .text("soort", Booking::kind)
        .hundredths("bedrag_eur", Booking::cents)
        .text("regeling", booking -> Phrase.of("synthetische regeling %d", booking.funder() + 1))
        .table(SheetFormat.PLAIN, bookings);
  }

  private static List<Booking> bookings(KeyedDraws draws, SampleFieldlab fieldlab, int funder) {
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
}
