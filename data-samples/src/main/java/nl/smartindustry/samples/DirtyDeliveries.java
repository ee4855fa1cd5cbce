package nl.smartindustry.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.RefusedCases;
import nl.smartindustry.samples.dirt.RefusedCases.Sound;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.programme.BookedFunding;
import nl.smartindustry.samples.programme.Education;
import nl.smartindustry.samples.programme.Trainings;
import nl.smartindustry.samples.register.RegisterFile;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.TextTable;

/**
 * Deliveries that are dirty as a whole: copies, corrections under the same file name, a provisional
 * one after the final one; and beside the landing those that must be refused.
 */
record DirtyDeliveries(Country country, SampleLanding landing) {
  private static final int REFUSED_NUMBER = 9;
  private static final int PIECE = 40;

  void deliver() {
    copy();
    correction();
    provisionalAfterFinal();
    refused();
  }

  /** The final count of the first year once more, under the next number. */
  private void copy() {
    int year = country.years().first();
    var original = landing.calendar().revised("education", year);
    var copy = original.numbered(original.number() + 1, original.created().plusDays(9), "D");
    landing.deliver(copy, new Education(country).last(year));
    note(copy, 6, "delivered_twice", "duplicate");
  }

  /** The trainings with one number corrected: same file name, in the place of the first. */
  private void correction() {
    var first = landing.calendar().once("trainings");
    var second = first.next(first.created().plusDays(12), "D");
    var table = Trainings.table(country);
    var records = new ArrayList<>(table.records());
    var corrected = records.get(0).clone();
    corrected[table.column("deelnemers")] = "25";
    records.set(0, corrected);
    landing.deliver(second, table.with(records));
    note(first, 6, "corrected_later", "superseded");
    note(second, 6, "correction_with_the_same_name", "accepted");
  }

  /** The provisional count of the year after, sent again when the final one was there. */
  private void provisionalAfterFinal() {
    int year = country.years().first() + 1;
    if (year >= country.years().last()) {
      return;
    }
    var last = landing.calendar().revised("education", year);
    var late = last.numbered(last.number() + 1, last.created().plusDays(20), "V");
    var table = new Education(country).provisional(year);
    landing.deliver(late, table.with(table.records().subList(0, table.records().size() - 1)));
    note(late, 20, "provisional_after_final", "warned:passed_by");
  }

  private void refused() {
    int year = country.years().last();
    var trainings = Trainings.table(country);
    // A file with the content of another would be a copy of it.
    var fewer = trainings.with(trainings.records().subList(1, trainings.records().size()));
    new RefusedCases(landing.writer(), landing.planter())
        .write(
            sound(landing.calendar().once("funding"), BookedFunding.table(country)),
            sound(landing.calendar().once("trainings"), fewer),
            sound(
                landing.calendar().of("register_frame", year),
                new RegisterFile(country).piece(year, PIECE)));
  }

  private static Sound sound(SampleDelivery delivery, TextTable table) {
    var day = LocalDate.of(delivery.created().getYear(), 3, 20);
    return new Sound(delivery.numbered(REFUSED_NUMBER, day, "D"), table);
  }

  private void note(SampleDelivery delivery, int number, String name, String outcome) {
    landing.planter().note(PlantedDirt.ofFile(delivery, number, name, outcome));
  }
}
