package nl.smartindustry.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.RefusedCases;
import nl.smartindustry.samples.dirt.RefusedCases.Whole;
import nl.smartindustry.samples.dirt.Soil;
import nl.smartindustry.samples.programme.Fieldlabs;
import nl.smartindustry.samples.programme.Funding;
import nl.smartindustry.samples.programme.Institutions;
import nl.smartindustry.samples.programme.OctoberCount;
import nl.smartindustry.samples.programme.Trainings;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Sheet;

/**
 * Deliveries that are dirty as a whole: copies, corrections under the same file name, a provisional
 * one after the final one; and beside the landing those that must be refused.
 */
record DirtyDeliveries(Country country, GenerateOptions options, Landing landing, Soil soil) {
  private static final int REFUSED_NUMBER = 9;
  private static final int PIECE = 40;

  /** Delivers them, when everything dirty was asked for. */
  void deliver(DeliveryWriter writer) {
    if (options.dirt() != DirtLevel.ALL) {
      return;
    }
    copy();
    correction();
    provisionalAfterFinal();
    refused(writer);
  }

  /** The final count of the first year once more, under the next number. */
  private void copy() {
    int year = options.years().first();
    var original = named().educationFinal(year);
    var copy = original.numbered(original.number() + 1, original.created().plusDays(9), "D");
    landing.deliver(copy, count().last(year));
    soil.note(PlantedDirt.ofFile(copy, new Kind(6, "delivered_twice"), "duplicate"));
  }

  /** The trainings with one number corrected: same file name, in the place of the first. */
  private void correction() {
    var first = named().once("trainings", "trainingen.csv");
    var second = first.next(first.created().plusDays(12), "D");
    var sheet = trainings();
    var records = new ArrayList<>(sheet.records());
    var corrected = records.get(0).clone();
    corrected[sheet.column("deelnemers")] = "25";
    records.set(0, corrected);
    landing.deliver(second, new Sheet(sheet.format(), sheet.columns(), records));
    soil.note(PlantedDirt.ofFile(first, new Kind(6, "corrected_later"), "superseded"));
    soil.note(PlantedDirt.ofFile(second, new Kind(6, "correction_with_the_same_name"), "accepted"));
  }

  /** The provisional count of the year after, sent again when the final one was there. */
  private void provisionalAfterFinal() {
    int year = options.years().first() + 1;
    if (year >= options.years().last()) {
      return;
    }
    var last = named().educationFinal(year);
    var late = last.numbered(last.number() + 1, last.created().plusDays(20), "V");
    var sheet = count().provisional(year);
    var records = new ArrayList<>(sheet.records());
    records.remove(records.size() - 1);
    landing.deliver(late, new Sheet(sheet.format(), sheet.columns(), records));
    soil.note(
        PlantedDirt.ofFile(late, new Kind(20, "provisional_after_final"), "warned:passed_by"));
  }

  private void refused(DeliveryWriter writer) {
    int year = options.years().last();
    var register = RegisterDeliveries.file(country);
    new RefusedCases(
            whole(named().once("funding", "financiering.csv"), funding()),
            whole(named().once("trainings", "trainingen.csv"), fewer(trainings())),
            whole(named().frame(year), register.piece(year, PIECE)))
        .write(writer, soil);
  }

  /** Without its first record: a file with the content of another would be a copy of it. */
  private static Sheet fewer(Sheet sheet) {
    var records = sheet.records().subList(1, sheet.records().size());
    return new Sheet(sheet.format(), sheet.columns(), records);
  }

  private static Whole whole(Delivery delivery, Sheet sheet) {
    var day = LocalDate.of(delivery.created().getYear(), 3, 20);
    return new Whole(delivery.numbered(REFUSED_NUMBER, day, "D"), sheet);
  }

  private Deliveries named() {
    return new Deliveries(options.years());
  }

  private OctoberCount count() {
    var institutions = new Institutions(country.draws(), country.people().geography());
    return new OctoberCount(country.draws(), institutions, options.scale());
  }

  private Sheet trainings() {
    return new Trainings(country.draws(), options.years()).of(fieldlabs().at(options.scale()));
  }

  private Sheet funding() {
    return new Funding(country.draws()).of(fieldlabs().at(options.scale()), options.years().last());
  }

  private Fieldlabs fieldlabs() {
    return new Fieldlabs(country.draws(), country.people().geography(), options.years());
  }
}
