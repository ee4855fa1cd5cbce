package nl.smartindustry.samples.wages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Blueprint.PlanCell;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.wages.JobPay.IncomeStatement;
import nl.smartindustry.samples.wages.JobPay.PayTerms;
import nl.smartindustry.samples.wages.Roster.JobSpell;
import nl.smartindustry.samples.write.ParquetRecordWriter;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;

/**
 * Income statements of the employers in a stretch of the plan, as one version of a year has them.
 */
final class WageFile {
  private static final double LATE = 0.03;
  private static final double REVISED = 0.02;
  private static final double FIRST_FILED = 0.9;
  private static final int FIRST_AGREEMENT = 9000;
  private static final int FILES_EVERY_FOUR_WEEKS = 1;
  private static final double SMALLEST = 0.05;
  private static final int NEIGHBOURS = 2;

  private final Country country;
  private final KeyedDraws draws;
  private final WageVersion version;
  private final Optional<WageDefects> defects;
  private final PayProfile.ByBranch profiles = PayProfile.ByBranch.read();
  private final JobPay pay;
  private final List<PayPeriod> months;
  private final List<PayPeriod> fourWeeks;
  private long records;

  /**
   * @param defects what is spoiled in it
   */
  WageFile(Country country, WageVersion version, Optional<WageDefects> defects) {
    this.country = country;
    this.draws = country.draws();
    this.version = version;
    this.defects = defects;
    this.pay = new JobPay(draws, country.economy());
    this.months = PayPeriod.months(version.year()).stream().filter(version::holds).toList();
    this.fourWeeks = PayPeriod.fourWeeks(version.year()).stream().filter(version::holds).toList();
  }

  /** What a record is about. */
  record FiledStatement(Job job, IncomeStatement statement) {
    LocalDate last() {
      return statement.period().last();
    }

    Life employer() {
      return job.spell().employer();
    }
  }

  /**
   * Whether the employers in a slot of the plan are in the files: all of them, but in the smallest
   * country, whose files must stay small, one in twenty of those below 100 persons; neighbours in
   * the plan together, so that people who move between them are followed.
   */
  static boolean covers(Country country, PlanCell cell, int slot) {
    return !country.scale().smallest()
        || !cell.band().atLeast(SizeBand.P100)
            && country.draws().happens(SMALLEST, Purpose.WAGE, slot >> NEIGHBOURS, 0);
  }

  /** What becomes of the records. */
  @FunctionalInterface
  interface StatementWriter {
    void write(FiledStatement statement) throws IOException;
  }

  /** Writes the statements of employers in slots from one to before another; returns how many. */
  long write(Path file, int first, int end, WageTotals totals) throws IOException {
    try (var writer = new ParquetRecordWriter<>(file, columns())) {
      return write(writer::write, first, end, totals);
    }
  }

  long write(StatementWriter writer, int first, int end, WageTotals totals) throws IOException {
    var roster = new Roster(country, profiles, earliest(), latest());
    try {
      for (int slot = first; slot < end; slot++) {
        if (covers(country, country.people().at(slot, version.year()).cell(), slot)) {
          roster.visit(slot, spell -> file(writer, spell, totals));
        }
      }
      return records;
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

  private void file(StatementWriter writer, JobSpell spell, WageTotals totals) {
    var employer = spell.employer();
    var profile = profiles.of(employer.group());
    boolean monthly =
        !draws.happens(profile.fourWeekly(), Purpose.WAGE, employer.key(), FILES_EVERY_FOUR_WEEKS);
    PayTerms terms = null;
    for (var period : monthly ? months : fourWeeks) {
      if (!spell.from().isAfter(period.last()) && !spell.to().isBefore(period.first())) {
        terms =
            terms == null
                ? pay.terms(Job.of(draws, spell, profile, monthly), version.year())
                : terms;
        file(writer, terms, period, totals);
      }
    }
  }

  private void file(StatementWriter writer, PayTerms terms, PayPeriod period, WageTotals totals) {
    var job = terms.job();
    var spell = job.spell();
    var from = spell.from().isAfter(period.first()) ? spell.from() : period.first();
    var to = spell.to().isBefore(period.last()) ? spell.to() : period.last();
    var statement = pay.statement(terms, period, from, to);
    if (version.isFirst(period)) {
      if (draws.happens(LATE, Purpose.WAGE_VERSION, spell.employer().key(), period.key())) {
        return;
      }
      if (draws.happens(REVISED, Purpose.WAGE_VERSION, job.key(), period.key())) {
        statement = statement.times(FIRST_FILED);
      }
    }
    totals.add(spell.employer().group(), statement);
    try {
      writer.write(new FiledStatement(job, delivered(records++, statement)));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private IncomeStatement delivered(long record, IncomeStatement statement) {
    return defects.map(one -> one.spoil(record, statement)).orElse(statement);
  }

  RecordColumns<FiledStatement> columns() {
    var people = country.people();
    return new RecordColumns<FiledStatement>()
        .text("ikvid", one -> HexFormat.of().toHexDigits(one.job().key()))
        .text("persoon_ps", one -> HexFormat.of().toHexDigits(one.job().person().key(draws)))
        .text("beid", one -> people.beid(one.employer(), version.year()))
        .text("kvk", one -> people.identity().kvk(one.employer()))
        .day("aanvang_iko", one -> one.statement().from())
        .day("einde_iko", one -> one.statement().to())
        .text("tijdvak", one -> one.job().monthly() ? "M" : "4W")
        .text("maand", one -> "" + (one.last().getYear() * 100 + one.last().getMonthValue()))
        .hundredths("uren_verloond", one -> one.statement().paidHours())
        .hundredths("uren_gewerkt", one -> one.statement().workedHours())
        .whole("basisloon_ct", one -> one.statement().basic())
        .whole("bijz_beloning_ct", one -> one.statement().special())
        .text("soortbaan", one -> one.job().kind())
        .text("contract", one -> one.job().contract(one.statement().period().filedUnder()))
        .text("cao", one -> "" + (FIRST_AGREEMENT + one.employer().group().index()))
        .text("sector", one -> Phrase.of("%02d", one.employer().group().index() + 1))
        .whole("leeftijd", one -> one.last().getYear() - one.job().person().born(draws))
        .text("geslacht", one -> one.job().woman() ? "2" : "1")
        .text(
            "gemeente_werk",
            one -> people.geography().region(one.employer()).municipality().code());
  }
}
