package nl.smartindustry.samples;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.smartindustry.samples.dirt.ContinuedEnterprises;
import nl.smartindustry.samples.dirt.ContinuedEnterprises.Successor;
import nl.smartindustry.samples.dirt.DefectPlanter;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.RefusedCases;
import nl.smartindustry.samples.dirt.RefusedCases.Sound;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.programme.BookedFunding;
import nl.smartindustry.samples.programme.Education;
import nl.smartindustry.samples.programme.ProgrammeDeliveries;
import nl.smartindustry.samples.programme.Trainings;
import nl.smartindustry.samples.register.CodeLists;
import nl.smartindustry.samples.register.EventFile;
import nl.smartindustry.samples.register.RegisterFile;
import nl.smartindustry.samples.series.MacroSeries;
import nl.smartindustry.samples.survey.DrawnWave;
import nl.smartindustry.samples.survey.DrawnWave.AskedEnterprise;
import nl.smartindustry.samples.survey.DrawnWave.ResponseCode;
import nl.smartindustry.samples.survey.InnovationSurvey;
import nl.smartindustry.samples.survey.SurveyDeliveries;
import nl.smartindustry.samples.survey.YearlyStatistics;
import nl.smartindustry.samples.wages.WageDeliveries;
import nl.smartindustry.samples.write.BackgroundTasks;
import nl.smartindustry.samples.write.CountryFolder;
import nl.smartindustry.samples.write.DeliveryCalendar;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.TextTable;

/**
 * A made-up country with every input of the monitor and the truth behind it. The same options give
 * the same bytes on every machine.
 */
public final class SyntheticCountry {
  private SyntheticCountry() {}

  /**
   * Makes the country in the folder of the options.
   *
   * @param progress receives one line per delivery, from more than one thread
   * @throws nl.smartindustry.ingest.definition.Refusal when the folder holds anything else (USAGE)
   *     or cannot be written (CANNOT_WRITE)
   */
  public static SampleLanding.CountrySummary generate(
      GenerateOptions options, Consumer<String> progress) {
    var country = options.country();
    var folder = CountryFolder.open(options.out());
    var writer = new DeliveryWriter(folder);
    var continued = SuccessorSearch.of(country, options.dirt());
    var planter = new DefectPlanter(country.draws(), options.dirt(), country.years(), continued);
    var landing =
        new SampleLanding(writer, planter, new DeliveryCalendar(country.years()), progress);

    deliver(country, options, landing);
    country
        .years()
        .frames()
        .forEach(year -> planter.noteAccents(landing.calendar().of("register_frame", year)));
    TruthFiles.write(country, options.choices(), writer);
    writer.text(
        "truth/dirt.csv",
        new String(PlantedDirt.table(planter.planted()).bytes(), StandardCharsets.UTF_8));
    folder.complete();
    return landing.summary();
  }

  /** The register files are written in the background, while the other sources are made. */
  private static void deliver(Country country, GenerateOptions options, SampleLanding landing) {
    boolean dirty = options.dirt() == DirtLevel.ALL;
    try (var tasks = new BackgroundTasks()) {
      var files = RegisterFile.start(country, options.months(), landing, tasks);
      EventFile.deliver(country, options.months(), landing);
      CodeLists.deliver(country, landing);
      SurveyDeliveries.deliver(country, landing);
      new YearlyStatistics(country).deliver(landing);
      new InnovationSurvey(country).deliver(landing);
      MacroSeries.deliver(country, landing);
      ProgrammeDeliveries.deliver(country, landing);
      if (dirty) {
        new DirtyDeliveries(country, landing).deliver();
      }
      var planter = dirty ? Optional.of(landing.planter()) : Optional.<DefectPlanter>empty();
      WageDeliveries.deliver(country, options.wageYears(), landing, planter);
      BackgroundTasks.await(files);
    }
  }

  /** Finds the enterprises that defects of events and questionnaires are about. */
  record SuccessorSearch(Country country, int year) {

    /** Those of the second year; none unless every kind of defect is asked for, of three years. */
    static ContinuedEnterprises of(Country country, DirtLevel level) {
      int year = country.years().first() + 1;
      return level == DirtLevel.ALL && year < country.years().last()
          ? new SuccessorSearch(country, year).found()
          : ContinuedEnterprises.none();
    }

    private ContinuedEnterprises found() {
      var asked = DrawnWave.draw(country, year).asked();
      var renumbered =
          asked.stream()
              .filter(one -> one.responded() && !one.stratum().group().manufacturing())
              .map(AskedEnterprise::life)
              .filter(this::cameInstead)
              .limit(1)
              .map(this::renumbering)
              .toList();
      var merged =
          asked.stream()
              .filter(one -> one.response() == ResponseCode.D)
              .map(AskedEnterprise::life)
              .limit(1)
              .map(life -> new Successor(beid(life, year), beid(at(life.slot() - 1, year), year)))
              .toList();
      return new ContinuedEnterprises(year, renumbered, merged, late(renumbered));
    }

    /** Another one that came where one ended, which reaches the register late. */
    private List<Successor> late(List<Successor> others) {
      return IntStream.range(0, country.people().blueprint().slots())
          .mapToObj(slot -> at(slot, year))
          .filter(life -> life.band().atLeast(SizeBand.P2) && cameInstead(life))
          .map(this::renumbering)
          .filter(one -> !others.contains(one))
          .limit(1)
          .toList();
    }

    /** Whether it began in the year before, where another ended without being absorbed. */
    private boolean cameInstead(Life life) {
      return life.generation() > 0
          && life.begun() == year - 1
          && !country.people().demography().absorbed(life.slot(), year - 1);
    }

    private Successor renumbering(Life life) {
      return new Successor(beid(at(life.slot(), year - 1), year - 1), beid(life, year));
    }

    private Life at(int slot, int when) {
      return country.people().at(slot, when);
    }

    private String beid(Life life, int when) {
      return country.beid(life, when);
    }
  }

  /**
   * Deliveries that are dirty as a whole: copies, corrections under the same file name, a
   * provisional one after the final one; and beside the landing those that must be refused.
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
}
