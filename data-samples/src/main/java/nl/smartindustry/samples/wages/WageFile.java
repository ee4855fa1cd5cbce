package nl.smartindustry.samples.wages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.TypedColumn;
import nl.smartindustry.samples.write.TypedColumn.Kind;
import nl.smartindustry.samples.write.TypedWriter;

/**
 * Income statements of the employers in a stretch of the plan, as one version of a year has them.
 */
public final class WageFile {
  private static final List<TypedColumn> COLUMNS =
      List.of(
          new TypedColumn("ikvid", Kind.TEXT),
          new TypedColumn("persoon_ps", Kind.TEXT),
          new TypedColumn("beid", Kind.TEXT),
          new TypedColumn("kvk", Kind.TEXT),
          new TypedColumn("aanvang_iko", Kind.DAY),
          new TypedColumn("einde_iko", Kind.DAY),
          new TypedColumn("tijdvak", Kind.TEXT),
          new TypedColumn("maand", Kind.TEXT),
          new TypedColumn("uren_verloond", Kind.HUNDREDTHS),
          new TypedColumn("uren_gewerkt", Kind.HUNDREDTHS),
          new TypedColumn("basisloon_ct", Kind.WHOLE),
          new TypedColumn("bijz_beloning_ct", Kind.WHOLE),
          new TypedColumn("soortbaan", Kind.TEXT),
          new TypedColumn("contract", Kind.TEXT),
          new TypedColumn("cao", Kind.TEXT),
          new TypedColumn("sector", Kind.TEXT),
          new TypedColumn("leeftijd", Kind.WHOLE),
          new TypedColumn("geslacht", Kind.TEXT),
          new TypedColumn("gemeente_werk", Kind.TEXT));
  private static final double LATE = 0.03;
  private static final double REVISED = 0.02;
  private static final double FIRST_FILED = 0.9;
  private static final int FIRST_AGREEMENT = 9000;
  private static final int FILES_EVERY_FOUR_WEEKS = 1;

  /** Who the employers are and what they earn. */
  public record Employers(
      Staffing staffing, Identity identity, Geography geography, Economy economy) {}

  private final Employers employers;
  private final Draws draws;
  private final WageVersion version;
  private final Coverage coverage;
  private final Optional<WageDirt> dirt;
  private final PayProfile.Book profiles = PayProfile.Book.read();
  private final JobTraits traits;
  private final Wages wages;
  private final List<PayPeriod> months;
  private final List<PayPeriod> fourWeeks;

  /**
   * @param coverage which employers are in the file
   * @param dirt what is spoiled in it
   */
  public WageFile(
      Employers employers, WageVersion version, Coverage coverage, Optional<WageDirt> dirt) {
    this.employers = employers;
    this.draws = employers.staffing().draws();
    this.version = version;
    this.coverage = coverage;
    this.dirt = dirt;
    this.traits = new JobTraits(draws);
    this.wages = new Wages(draws, employers.economy());
    this.months = PayPeriod.months(version.year()).stream().filter(version::holds).toList();
    this.fourWeeks = PayPeriod.fourWeeks(version.year()).stream().filter(version::holds).toList();
  }

  /** Writes the statements of employers in slots from one to before another; returns how many. */
  public long write(Path file, int first, int end, WageTotals totals) throws IOException {
    var roster = new Roster(employers.staffing(), profiles, earliest(), latest());
    var population = employers.staffing().population();
    try (var writer = TypedWriter.open(file, COLUMNS)) {
      for (int slot = first; slot < end; slot++) {
        if (coverage.holds(population.at(slot, version.year()).cell(), slot)) {
          roster.visit(slot, spell -> job(writer, spell, totals));
        }
      }
      return writer.records();
    } catch (UncheckedIOException cannotWrite) {
      throw cannotWrite.getCause();
    }
  }

  private LocalDate earliest() {
    var monthly = LocalDate.of(version.year(), 1, 1);
    var first = PayPeriod.fourWeeks(version.year()).get(0).first();
    return first.isBefore(monthly) ? first : monthly;
  }

  private LocalDate latest() {
    var monthly = LocalDate.of(version.year() + 1, 1, 1).minusDays(1);
    var periods = PayPeriod.fourWeeks(version.year());
    var last = periods.get(periods.size() - 1).last();
    return last.isAfter(monthly) ? last : monthly;
  }

  private void job(TypedWriter writer, Spell spell, WageTotals totals) {
    var profile = profiles.of(spell.employer().group());
    boolean monthly =
        !draws.happens(
            profile.fourWeekly(), Purpose.WAGE, spell.employer().key(), FILES_EVERY_FOUR_WEEKS);
    Job job = null;
    for (var period : monthly ? months : fourWeeks) {
      if (!spell.from().isAfter(period.last()) && !spell.to().isBefore(period.first())) {
        job = job == null ? describe(spell, profile, monthly) : job;
        statement(writer, job, period, totals);
      }
    }
  }

  /** What is the same on every statement of a job in a year. */
  private record Job(
      Spell spell,
      PayProfile profile,
      boolean monthly,
      Person person,
      Words words,
      Wages.Terms terms) {
    private record Words(String id, String person, String kind, String sex, int born) {}
  }

  private Job describe(Spell spell, PayProfile profile, boolean monthly) {
    long key = spell.key(draws);
    var person = spell.seats().person(spell.seat(), spell.hired());
    boolean woman = person.woman(draws, profile.women());
    var kind = traits.kind(spell, key, profile);
    var words =
        new Job.Words(
            HexFormat.of().toHexDigits(key),
            person.pseudonym(draws),
            kind,
            woman ? "2" : "1",
            person.born(draws));
    var terms = wages.terms(spell, key, person, woman, JobTraits.irregular(kind), version.year());
    return new Job(spell, profile, monthly, person, words, terms);
  }

  private void statement(TypedWriter writer, Job job, PayPeriod period, WageTotals totals) {
    var spell = job.spell();
    var from = spell.from().isAfter(period.first()) ? spell.from() : period.first();
    var to = spell.to().isBefore(period.last()) ? spell.to() : period.last();
    var statement = wages.statement(job.terms(), period, job.monthly(), from, to);
    if (version.isFirst(period)) {
      long detail = period.year() * 100L + period.number();
      if (draws.happens(LATE, Purpose.WAGE_VERSION, spell.employer().key(), detail)) {
        return;
      }
      if (draws.happens(REVISED, Purpose.WAGE_VERSION, job.terms().job(), detail)) {
        statement = statement.times(FIRST_FILED);
      }
    }
    totals.add(spell.employer().group(), statement);
    long record = writer.records();
    var told = statement;
    try {
      write(writer, job, dirt.map(spoiler -> spoiler.spoil(record, told)).orElse(told));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void write(TypedWriter writer, Job job, Statement statement) throws IOException {
    var period = statement.period();
    var last = period.last();
    Life employer = job.spell().employer();
    int group = employer.group().index();
    writer.write(
        job.words().id(),
        job.words().person(),
        employers.identity().beid(employer, version.year()),
        employers.identity().kvk(employer),
        statement.from(),
        statement.to(),
        job.monthly() ? "M" : "4W",
        Integer.toString(last.getYear() * 100 + last.getMonthValue()),
        statement.paidHours(),
        statement.workedHours(),
        statement.pay().basic(),
        statement.pay().special(),
        job.words().kind(),
        traits.contract(job.spell(), job.terms().job(), period.filedUnder(), job.profile()),
        Integer.toString(FIRST_AGREEMENT + group),
        Phrase.of("%02d", group + 1),
        (long) (last.getYear() - job.words().born()),
        job.words().sex(),
        employers.geography().region(employer).municipality());
  }
}
